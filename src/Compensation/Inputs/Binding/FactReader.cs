using System.Diagnostics;
using System.Globalization;

namespace Compensation.Inputs.Binding;

/// <summary>
/// Turns a fact as a claim states it into the FEEL value that an input declares. JSON has no dates and CSV nothing but text, so the
/// input's type decides what a text means; nothing is guessed and nothing rounded.
/// </summary>
internal sealed class FactReader(List<Diagnostic> problems)
{
    /// <summary>The FEEL value; null for an absent fact, and, with a problem added, for one that does not fit.</summary>
    public object? Read(object? fact, Input input, string path)
    {
        if (fact is null or FactText { Text: "" })
        {
            return null;
        }

        var type = input.Reader;
        switch (type.Read(fact))
        {
            case null when type.IsInexact(fact):
                Report(ClaimDiagnostics.NotExact, input, path, null);
                return null;
            case null:
                Report(FactDiagnostics.WrongType, input, path, NumberMeant(fact, input), type.Expected, Found(fact, input));
                return null;
            case IReadOnlyList<object?> items when type is ListInput:
                return List(items, input, path);
            case IReadOnlyDictionary<string, object?> members when type is RecordInput:
                return Record(members, input, path);
            case var value:
                return Accepts(value, type.Check(value, input), fact, input, path) ? value : null;
        }
    }

    private object?[] List(IReadOnlyList<object?> items, Input input, string path)
    {
        var element = new Input
        {
            Name = input.Name,
            Type = input.Type.Element,
            Fields = input.Fields,
            Values = input.Values,
            Min = input.Min,
            Max = input.Max,
            Digits = input.Digits,
            Unit = input.Unit,
            IsSensitive = input.IsSensitive,
        };
        var values = new object?[items.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var place = $"{path}[{(i + 1).ToString(CultureInfo.InvariantCulture)}]";
            values[i] = Read(items[i], element, place) ?? new AbsentFact(place);
        }

        return values;
    }

    private FeelContext Record(IReadOnlyDictionary<string, object?> members, Input input, string path)
    {
        foreach (var name in members.Keys)
        {
            if (input.Fields.Count > 0 && !input.Fields.Any(f => f.Name == name))
            {
                // The keys of a record that is sensitive as a whole are part of what it says.
                Report(FactDiagnostics.UnknownFact, input, $"{path}.{(input.IsSensitive ? "…" : name)}", input.IsSensitive ? null : NameSuggestion.Nearest(name, input.Fields.Select(f => f.Name)));
            }
        }

        return RecordOf(input, path, name => members.GetValueOrDefault(name));
    }

    /// <summary>
    /// A record of an input's fields; what is absent is filled, null, or marked, as the field says. A record whose fields may all be
    /// absent is a record of absent fields: each is asked for by its own name.
    /// </summary>
    public FeelContext RecordOf(Input input, string path, Func<string, object?> fact) =>
        new(input.Fields.Select(field =>
        {
            var place = $"{path}.{field.Name}";
            return KeyValuePair.Create(field.Name, Read(fact(field.Name), field, place) ?? Absent(field, place));
        }))
        {
            Sensitive = input.SensitiveFields,
        };

    private object? Absent(Input field, string place) =>
        field.HasDefault ? field.Default
        : field.IsOptional ? null
        : field.Type.Is(FeelKind.Context) && field.Fields.Count > 0 ? RecordOf(field, place, _ => null)
        : new AbsentFact(place);

    /// <summary>The number that a text stands for which spreadsheets write; null for others, and for what is not to be repeated.</summary>
    private static string? NumberMeant(object fact, Input input) =>
        input.Type.Is(FeelKind.Number) && !input.IsSensitive && fact is string or FactText ? WrittenNumber.Meant(fact.ToString()!) : null;

    /// <summary>Whether nothing is wrong with a value; otherwise that is reported.</summary>
    private bool Accepts(object value, FactFault fault, object fact, Input input, string path)
    {
        switch (fault)
        {
            case FactFault.None:
                return true;
            case FactFault.NotAmongValues:
                var names = input.Values.Select(v => FeelText.Of(v, bare: true)).ToArray();
                Report(
                    FactDiagnostics.NotAmongValues, input, path, input.HoldsSensitive || value is not string text ? null : NameSuggestion.Nearest(text, names),
                    string.Join(", ", names), Found(fact, input));
                return false;
            case FactFault.TooSmall:
                Report(FactDiagnostics.TooSmall, input, path, null, FeelText.Of(input.Min, bare: true), Found(fact, input));
                return false;
            case FactFault.TooLarge:
                Report(FactDiagnostics.TooLarge, input, path, null, FeelText.Of(input.Max, bare: true), Found(fact, input));
                return false;
            case FactFault.TooManyDigits:
                Report(FactDiagnostics.TooManyDigits, input, path, null, input.Digits, Found(fact, input));
                return false;
            default:
                throw new UnreachableException($"There is no fault {fault}.");
        }
    }

    /// <summary>What was found, in words; of a sensitive fact, and of what stands in the place of one, only its kind.</summary>
    private static string Found(object fact, Input input)
    {
        var kind = fact switch
        {
            string => "a text",
            FactText => "a text",
            bool => "true or false",
            decimal => "a number",
            IReadOnlyDictionary<string, object?> => "a record",
            IReadOnlyList<object?> => "a list",
            _ => "a date or time",
        };
        if (input.HoldsSensitive || fact is not (string or FactText or bool or decimal))
        {
            return kind;
        }

        var shown = fact switch { decimal number => FeelText.Number(number), bool truth => truth ? "true" : "false", _ => $"\"{fact}\"" };
        return shown.Length > 42 ? $"{kind} of {shown.Length - 2} characters" : shown;
    }

    private void Report(DiagnosticDescriptor kind, Input input, string path, string? nearest, params ReadOnlySpan<object?> arguments) =>
        problems.Add(kind.In(null, [path, .. arguments]) with { Rule = input.Name, Suggestion = nearest is null ? null : $"did you mean `{nearest}`?" });
}
