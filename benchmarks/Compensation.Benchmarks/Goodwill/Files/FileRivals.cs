namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>The ways from file to file that run inside this program, by name.</summary>
internal static class FileRivals
{
    /// <summary>All of them. The first is what the others are measured by.</summary>
    public static IReadOnlyList<IFileRival> All(Calculator calculator)
    {
        var head = OfferHead.Of(calculator);
        return [new HandFile(head), new NewtonsoftFile(head), new CopyFile(), new LibraryFile(calculator)];
    }

    /// <summary>One that a fresh process runs. It is told what the pack says of itself, and does not load it.</summary>
    public static IFileRival Fresh(string name, OfferHead head) => name switch
    {
        "hand" => new HandFile(head),
        "newtonsoft" => new NewtonsoftFile(head),
        "copy" => new CopyFile(),
        _ => throw new ArgumentException($"There is no rival called '{name}'.", nameof(name)),
    };
}
