using System.IO.Enumeration;
using System.Text.Json.Nodes;

namespace Compensation.Feel.Tck;

/// <summary>
/// Holds the cases to refused.txt both ways: a case that fails must be listed there with a reason, and a listed case must fail.
/// Lines are ids, in which <c>*</c> stands for anything; a line that begins with <c>#</c> gives the reason of those below it.
/// </summary>
internal static class RefusedCases
{
    private const decimal Tolerance = 1e-8m;

    /// <summary>Runs the cases of files of JSON Lines, each with what is expected; 0 when the list is right, else 1.</summary>
    public static int Check(IReadOnlyList<string> files, TextWriter output)
    {
        var refused = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "refused.txt")).Where(l => l.Length > 0 && l[0] != '#').ToArray();
        var (passed, failed, wrong) = (0, 0, 0);
        foreach (var line in files.SelectMany(File.ReadLines).Where(l => l.Length > 0))
        {
            var @case = JsonNode.Parse(line)!.AsObject();
            var id = (string)@case["id"]!;
            var answer = CaseRunner.Answer(line);
            var isRefused = refused.Any(r => FileSystemName.MatchesSimpleExpression(r, id, ignoreCase: false));
            var passes = Same(@case["expected"], answer["value"]);
            passed += passes ? 1 : 0;
            failed += passes ? 0 : 1;
            if (passes == isRefused)
            {
                wrong++;
                output.WriteLine($"{id}: {(passes ? "is listed as refused and passes" : $"fails with {answer["value"]?.ToJsonString()} and is not listed as refused")}");
            }
        }

        output.WriteLine($"{passed} passed, {failed} failed, {wrong} against the list");
        return wrong == 0 ? 0 : 1;
    }

    private static bool Same(JsonNode? expected, JsonNode? actual)
    {
        if ((string?)expected?["t"] != (string?)actual?["t"])
        {
            return false;
        }

        var (left, right) = (expected!["v"], actual!["v"]);
        return (string?)expected["t"] switch
        {
            "list" => left!.AsArray().Count == right!.AsArray().Count && left.AsArray().Zip(right.AsArray()).All(p => Same(p.First, p.Second)),
            "context" => left!.AsObject().Count == right!.AsObject().Count && left.AsObject().All(m => right[m.Key] is { } other && Same(m.Value, other)),
            _ => (CaseValue.Read(expected), CaseValue.Read(actual)) switch
            {
                (decimal l, decimal r) => Math.Abs(l - r) <= Tolerance * Math.Max(Math.Max(Math.Abs(l), Math.Abs(r)), 1),
                var (l, r) => FeelText.Of(l) == FeelText.Of(r),
            },
        };
    }
}
