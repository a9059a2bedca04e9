namespace Compensation.Compilation;

/// <summary>A figure or a deadline.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Ask">Works it out, into <see cref="Assessment.Value"/>; true when it gives up.</param>
internal sealed record PublishedValue(string Name, Func<Assessment, bool> Ask)
{
    /// <summary>The name as a key of JSON, with its colon.</summary>
    public byte[] Key { get; } = System.Text.Encoding.UTF8.GetBytes(OfferPieces.Quoted(Name) + ":");
}
