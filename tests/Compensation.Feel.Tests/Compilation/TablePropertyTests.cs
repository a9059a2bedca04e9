using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Feel.Tests.Compilation;

public class TablePropertyTests
{
    private const int Claims = 12;

    [FsCheck.NUnit.Property(MaxTest = 150)]
    public Property Compile_AnyTable_AgreesWithTheEvaluator() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var scope = new Scope(SampleScope.Instance);
        scope.Declare(new TableFunction(c.Table));
        var named = c.Table.Outputs[0].Name is not null && !c.Table.GivesList;
        string[] texts = named ? [GeneratedTables.Call, GeneratedTables.Call + ".other", GeneratedTables.Call + ".amount"] : [GeneratedTables.Call];
        foreach (var text in texts)
        {
            var expression = SampleScope.Check(text, scope);
            if (Disagreement(new Agreement(expression), c.Claims) is { } disagreement)
            {
                return false.Label($"{disagreement}\nfor {text}, {c.Table.HitPolicy}, {c.Table.Rows.Count} rows:\n{Rows(c.Table)}");
            }

            if (Disagreement(new Agreement(expression, c.Digits), c.ScaledClaims) is { } scaled)
            {
                return false.Label($"{scaled}\nwith {c.Digits}\nfor {text}, {c.Table.HitPolicy}, {c.Table.Rows.Count} rows:\n{Rows(c.Table)}");
            }
        }

        return true.ToProperty();
    });

    private static string? Disagreement(Agreement agreement, ClaimSlots[] claims) =>
        claims.Select(slots => agreement.Disagreement(slots) is { } disagreement ? $"{disagreement}\nover {slots}" : null).FirstOrDefault(d => d is not null);

    private static string Rows(DecisionTable table) =>
        string.Join('\n', table.Rows.Select(r => string.Join(" | ", r.Tests.Concat(r.Outputs).Select(c => c.Source.Text))));

    private static Gen<(DecisionTable Table, ClaimSlots[] Claims, SlotsDigits Digits, ClaimSlots[] ScaledClaims)> Cases { get; } =
        from table in GeneratedTables.Tables
        from claims in SlotsValues.Slots.ArrayOf(Claims)
        from digits in SlotsValues.Digits
        from scaled in SlotsValues.Scaled(digits).ArrayOf(Claims)
        select (table, claims, digits, scaled);
}
