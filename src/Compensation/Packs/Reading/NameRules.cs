using System.Text.RegularExpressions;

namespace Compensation.Packs.Reading;

/// <summary>What can be the name of something in a pack.</summary>
internal static partial class NameRules
{
    /// <summary>A name that FEEL reads as one name: a letter or underscore first, then letters, digits, underscores and single spaces.</summary>
    public static bool IsName(string text) => Name().IsMatch(text);

    /// <summary>The id of a pack or of what packs lean on: also with dots and hyphens, without spaces.</summary>
    public static bool IsFileId(string text) => FileId().IsMatch(text);

    /// <summary>A language tag of BCP 47, in the short forms that people write: <c>en</c>, <c>pt-BR</c>, <c>zh-Hant-TW</c>.</summary>
    public static bool IsLanguage(string text) => Language().IsMatch(text);

    /// <summary>A version by semver.org 2.0.0.</summary>
    public static bool IsVersion(string text) => Version().IsMatch(text);

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{M}\p{N}_]*( [\p{L}\p{M}\p{N}_]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}\p{N}_]*([.-][\p{L}\p{M}\p{N}_]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex FileId();

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Language();

    [GeneratedRegex(@"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
