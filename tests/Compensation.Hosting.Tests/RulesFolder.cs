namespace Compensation.Hosting.Tests;

/// <summary>A folder of packs that a test may edit; gone when the test is.</summary>
internal sealed class RulesFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rules-");

    /// <summary>The folder of the packs; its parent belongs to the test too.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "rules");

    public RulesFolder() => Directory.CreateDirectory(Path);

    public string PathOf(string name) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, name));

    public RulesFolder Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    /// <summary>As careful editors save: to another file, which then takes the place.</summary>
    public void Replace(string name, string text)
    {
        var draft = PathOf(name + "~");
        File.WriteAllText(draft, text);
        File.Move(draft, PathOf(name), overwrite: true);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>
    /// A pack whose version, amounts, figure and reasons all say <paramref name="number"/>, so that an offer made of two versions would show.
    /// </summary>
    public static string Numbered(string id, int number) => $$"""
        pack: {{id}}
        format: 1
        version: {{number}}.0.0
        title: "Numbered"
        currency: EUR
        inputs:
          days: { type: number, min: 0, digits: 0 }
          note: { type: string, default: none }
        let: { edition: {{number}} }
        losses:
          - loss: waiting
            type: indirect
            when: days > 0 and note != "never"
            amount: days * edition
            because: "By edition {edition}."
        remedies:
          - remedy: refund
            for: [ waiting ]
            form: cash
            value: loss.amount
            because: "By edition {edition}."
        figures: { edition: edition }

        """;

    /// <summary>A pack with one mistake, a name that is not there.</summary>
    public static string Broken(string id) => Numbered(id, 1).Replace("amount: days * edition", "amount: dayz * edition", StringComparison.Ordinal);
}
