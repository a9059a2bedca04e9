using System.Text;

namespace Compensation.Cli;

/// <summary>The program run in this process, in a folder of its own with a small pack.</summary>
internal sealed class Session : IDisposable
{
    public const string Pack = """
        pack: shop
        format: 1
        version: 1.0.0
        title: { en: "Shop", zh: "商店" }
        currency: EUR
        inputs:
          price: { type: number, min: 0, digits: 2, title: { en: "the price", zh: "价格" } }
          名称:  { type: string, optional: true }
        losses:
          - loss: broken
            type: direct
            when: price > 0
            amount: price
            because: { en: "It cost {price}.", zh: "价格为{price}。" }
        remedies:
          - { remedy: refund, for: [ broken ], form: cash, value: loss.amount }
        figures: { name: 名称 }
        """;

    public const string Tests = """
        tests: shop
        cases:
          - { name: refunded, claim: { price: 12.5 }, expect: { remedies: [ { form: cash, value: 12.50 } ] } }
        """;

    public Session()
    {
        Folder = Directory.CreateTempSubdirectory("compensate-").FullName;
        Write("packs/shop.yaml", Pack);
        Write("packs/shop.tests.yaml", Tests);
    }

    public string Folder { get; }

    /// <summary>The standard output of the last run.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The standard error of the last run.</summary>
    public string Error { get; private set; } = "";

    public string Packs => PathOf("packs");

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>The files beside the packs, so that what is left behind is seen.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>Runs the program; its exit code.</summary>
    public int Run(params IReadOnlyList<string> args) => RunWith("", args);

    /// <summary>Runs the program with a standard input; its exit code.</summary>
    public int RunWith(string input, params IReadOnlyList<string> args)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter();
        var code = CommandLine.Run(args, stdin, stdout, stderr);
        Output = Encoding.UTF8.GetString(stdout.ToArray());
        Error = stderr.ToString();
        Assert.That(Error + Output, Does.Not.Contain("   at ").And.Not.Contain("CMP5409"), "a stack trace, or a defect");
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
