namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>The ways from file to file that run inside this program, by name.</summary>
internal static class FileRivals
{
    public const string Hand = "hand";
    public const string Newtonsoft = "newtonsoft";
    public const string Copy = "copy";
    public const string Bulk = "bulk, 1 thread";
    public const string BulkTable = "bulk, 1 thread, CSV in";
    public const string BulkTwoThreads = "bulk, 2 threads";
    public const string Objects = "library, Claim objects";

    /// <summary>All of them. The first is what the others are measured by.</summary>
    public static IReadOnlyList<IFileRival> All(string packPath)
    {
        var packs = PackCatalog.Load(packPath);
        var calculator = packs.Packs[0].Compile();
        var head = OfferHead.Of(calculator);
        return
        [
            new HandFile(head),
            new NewtonsoftFile(head),
            new CopyFile(),
            new BulkFile(Bulk, packs, new BulkOptions { Threads = 1 }),
            new BulkFile(BulkTable, packs, new BulkOptions { Threads = 1, Format = BulkFormat.Csv }),
            new BulkFile(BulkTwoThreads, packs, new BulkOptions { Threads = 2 }),
            new ObjectsFile(calculator),
        ];
    }

    /// <summary>One that a fresh process runs. It is told what the pack says of itself, and does not load it.</summary>
    public static IFileRival Fresh(string name, OfferHead head) => name switch
    {
        Hand => new HandFile(head),
        Newtonsoft => new NewtonsoftFile(head),
        Copy => new CopyFile(),
        _ => throw new ArgumentException($"There is no rival called '{name}'.", nameof(name)),
    };
}
