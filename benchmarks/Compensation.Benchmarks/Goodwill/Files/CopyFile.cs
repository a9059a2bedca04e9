namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>Copies the bytes of the claims: what reading and writing cost when nothing is done.</summary>
internal sealed class CopyFile : IFileRival
{
    public string Name => FileRivals.Copy;

    public void Score(Stream claims, Stream offers) => claims.CopyTo(offers);
}
