namespace Compensation.Cli.Reporting;

/// <summary>Text that is HTML already. All other text that is put into HTML is escaped.</summary>
/// <param name="Text">The HTML.</param>
internal readonly record struct Html(string Text)
{
    public static Html None { get; } = new("");

    /// <summary>HTML with values in it, which are escaped.</summary>
    public static Html Of(ref HtmlInterpolation html) => new(html.ToString());

    /// <summary>Several pieces, one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(p => p.Text)));
}
