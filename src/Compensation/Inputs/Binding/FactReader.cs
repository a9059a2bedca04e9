using System.Globalization;
using NodaTime;

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

        switch (input.Type.Kind)
        {
            case FeelKind.List:
                return List(fact, input, path);
            case FeelKind.Context:
                return Record(fact, input, path);
            default:
                var value = Plain(fact, input.Type.Kind);
                if (value is null)
                {
                    if (IsInexact(fact, input.Type.Kind))
                    {
                        Report(ClaimDiagnostics.NotExact, input, path, null);
                    }
                    else
                    {
                        Report(FactDiagnostics.WrongType, input, path, NumberMeant(fact, input), Expected(input.Type), Found(fact, input));
                    }

                    return null;
                }

                return Check(value, fact, input, path) ? value : null;
        }
    }

    private object? List(object fact, Input input, string path)
    {
        if (fact is not IReadOnlyList<object?> items)
        {
            Report(FactDiagnostics.WrongType, input, path, null, "a list", Found(fact, input));
            return null;
        }

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

    private FeelContext? Record(object fact, Input input, string path)
    {
        if (fact is not IReadOnlyDictionary<string, object?> members)
        {
            Report(FactDiagnostics.WrongType, input, path, null, "a record", Found(fact, input));
            return null;
        }

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

    /// <summary>A value of a plain kind; null when the fact is none.</summary>
    private static object? Plain(object fact, FeelKind kind)
    {
        var text = fact is FactText undecoded ? undecoded.Text : fact as string;
        return (kind, fact) switch
        {
            (FeelKind.String, _) when text is not null => string.IsInterned(text) ?? text,
            (FeelKind.Number, decimal stated) => stated,
            (FeelKind.Number, FactText { IsLiteral: true }) when WrittenNumber.HasLeadingZeros(text!.TrimStart('-', '+')) => null,
            (FeelKind.Number, FactText) => ExactNumber.TryParse(text!, out var number, out _) ? number : null,
            (FeelKind.Boolean, bool truth) => truth,
            (FeelKind.Boolean, FactText) => text switch { "true" or "TRUE" or "True" => true, "false" or "FALSE" or "False" => false, _ => null },
            (FeelKind.Date, DateOnly date) => new LocalDate(date.Year, date.Month, date.Day),
            (FeelKind.Date, DateTime { TimeOfDay.Ticks: 0 } date) => LocalDate.FromDateTime(date),
            // Offers speak of dates as the base library does, which begins with the year 1.
            (FeelKind.Date, _) when text is not null => TemporalText.ParseDate(text) is { Year: >= 1 } date ? date : null,
            (FeelKind.Time, TimeOnly time) => new FeelTime(LocalTime.FromTicksSinceMidnight(time.Ticks)),
            (FeelKind.Time, _) when text is not null => TemporalText.ParseTime(text),
            (FeelKind.DateTime, DateTimeOffset time) => new FeelDateTime(LocalDateTime.FromDateTime(time.DateTime), Offset.FromTimeSpan(time.Offset)),
            (FeelKind.DateTime, DateTime time) => new FeelDateTime(LocalDateTime.FromDateTime(time), time.Kind == DateTimeKind.Utc ? Offset.Zero : null),
            (FeelKind.DateTime, _) when text is not null => TemporalText.ParseDateTime(text) is { Local.Year: >= 1 } time ? time : null,
            (FeelKind.DayTimeDuration, TimeSpan span) => Duration.FromTimeSpan(span),
            (FeelKind.DayTimeDuration, _) when text is not null => TemporalText.ParseDuration(text) as Duration?,
            (FeelKind.YearMonthDuration, _) when text is not null => TemporalText.ParseDuration(text) as YearMonthDuration?,
            (FeelKind.Any, _) => text ?? fact,
            _ => null,
        };
    }

    /// <summary>Whether a text is a value of the kind, but one that would have to be rounded to be held.</summary>
    private static bool IsInexact(object fact, FeelKind kind) => kind switch
    {
        FeelKind.Number => fact is FactText { Text: var text } && !ExactNumber.TryParse(text, out _, out var isNumber) && isNumber,
        FeelKind.Time or FeelKind.DateTime or FeelKind.DayTimeDuration => fact is string or FactText && TemporalText.IsTooFine(fact.ToString()!),
        _ => false,
    };

    /// <summary>The number that a text stands for which spreadsheets write; null for others, and for what is not to be repeated.</summary>
    private static string? NumberMeant(object fact, Input input) =>
        input.Type.Is(FeelKind.Number) && !input.IsSensitive && fact is string or FactText ? WrittenNumber.Meant(fact.ToString()!) : null;

    private bool Check(object value, object fact, Input input, string path)
    {
        if (input.Values.Count > 0 && !input.Values.Any(v => Operators.Equal(v, value) == true))
        {
            var names = input.Values.Select(v => FeelText.Of(v, bare: true));
            Report(
                FactDiagnostics.NotAmongValues, input, path, input.HoldsSensitive || value is not string text ? null : NameSuggestion.Nearest(text, names),
                string.Join(", ", names), Found(fact, input));
            return false;
        }

        if (input.Min is { } min && Operators.Compare(value, min) < 0)
        {
            Report(FactDiagnostics.TooSmall, input, path, null, FeelText.Of(min, bare: true), Found(fact, input));
            return false;
        }

        if (input.Max is { } max && Operators.Compare(value, max) > 0)
        {
            Report(FactDiagnostics.TooLarge, input, path, null, FeelText.Of(max, bare: true), Found(fact, input));
            return false;
        }

        // 9.990 has two places: a zero at the end says nothing.
        if (input.Digits is { } digits && value is decimal number && decimal.Round(number, digits) != number)
        {
            Report(FactDiagnostics.TooManyDigits, input, path, null, digits, Found(fact, input));
            return false;
        }

        return true;
    }

    private static string Expected(FeelType type) => type.Kind switch
    {
        FeelKind.String => "a text",
        FeelKind.Number => "a number",
        FeelKind.Boolean => "true or false",
        FeelKind.Date => "a date such as 2025-06-02",
        FeelKind.Time => "a time such as 13:20:00",
        FeelKind.DateTime => "a date and time such as 2025-06-02T13:20:00Z",
        FeelKind.DayTimeDuration => "a duration such as PT2H or P3D",
        FeelKind.YearMonthDuration => "a duration such as P1Y2M",
        _ => type.ToString(),
    };

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
