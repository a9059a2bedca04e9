namespace Compensation.Packs.Schema;

/// <summary>A key of an element.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What stands under it.</param>
/// <param name="Description">What it is for, in a sentence for those who write packs.</param>
internal sealed record Key(string Name, Shape Shape, string Description)
{
    public bool IsRequired { get; init; }

    /// <summary>The key it belongs to: neither stands without the other.</summary>
    public string? With { get; init; }

    /// <summary>Something that could stand under it, as YAML writes it.</summary>
    public string? Example { get; init; }
}
