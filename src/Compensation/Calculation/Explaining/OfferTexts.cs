using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Compensation.Calculation.Explaining;

/// <summary>Fills the holes of a pack's texts, in the languages that were asked for. Nobody pays for a text that nobody reads.</summary>
/// <param name="work">Works out a hole of a rule's text.</param>
/// <param name="currency">The currency of the offer.</param>
/// <param name="languages">The languages asked for.</param>
internal sealed class OfferTexts(Func<TypedExpression, Binding?, string, Evaluated> work, string? currency, IReadOnlyList<string> languages)
{
    /// <summary>Stands for what is not known, or must not be told.</summary>
    private const string Unknown = "…";

    /// <summary>The text of a rule whose holes see an item, or nothing of their own.</summary>
    public IReadOnlyDictionary<string, string> Of(LocalizedTemplate? template, Binding? item, string rule) => IsSilent(template) ? Nothing : Fill(template, item, [], rule);

    /// <summary>A text of a line.</summary>
    public IReadOnlyDictionary<string, string> Of(LocalizedTemplate? template, ExplainedAssessment assessment, int line) =>
        IsSilent(template) ? Nothing : Fill(template, Settled(assessment, line), Answered(assessment, line), assessment.FoundAt(line).Rule.Id);

    /// <summary>The text of a limit.</summary>
    public IReadOnlyDictionary<string, string> Of(LocalizedTemplate? template, AppliedLimit limit) => IsSilent(template) ? Nothing : Fill(template, Settled(limit), [], limit.Id);

    private static IReadOnlyDictionary<string, string> Nothing => ReadOnlyDictionary<string, string>.Empty;

    private bool IsSilent([NotNullWhen(false)] LocalizedTemplate? template) => template is null || languages.Count == 0;

    /// <summary>A line's texts see what is paid after all limits, and what the losses came to.</summary>
    private static Binding Settled(ExplainedAssessment assessment, int line)
    {
        var value = assessment.ValueOf(line);
        object? paid = value.IsUnknown || value.Range is not null ? null : value.Amount;
        return new(RemedyRule.Paid, Evaluated.Of(paid), new Binding(RemedyRule.Lost, Evaluated.Of(Lost([.. assessment.FoundAt(line).Answered.Select(assessment.LossAt)])), null));
    }

    /// <summary>A line's texts see each loss that it answers. Of a line with a value, the amount of a loss is what is paid for it: a text that says the amount says what somebody gets.</summary>
    private static IReadOnlyList<Binding> Answered(ExplainedAssessment assessment, int line)
    {
        var settled = Settled(assessment, line);
        var found = assessment.FoundAt(line);
        var parts = assessment.PartsOf(assessment.Lines[line]).ToArray();
        return
        [
            .. found.Answered.Select((loss, i) =>
            {
                object? paid = i < parts.Length ? parts[i].Final : null;
                var context = assessment.LossAt(loss).Context;
                var seen = found.Rule.Value is null ? context
                    : new FeelContext(context.Members.Select(m => m.Key == "amount" ? KeyValuePair.Create(m.Key, paid) : m)) { Sensitive = context.Sensitive };
                return new Binding(found.Rule.Loss, Evaluated.Of(seen), settled);
            }),
        ];
    }

    /// <summary>What losses come to together; null where one is not known, or not put in money.</summary>
    private static decimal? Lost(IReadOnlyList<FoundLoss> losses) =>
        losses.Count == 0 || losses.Any(l => l.Amount.Amount is null) ? null : Sum(losses.Select(l => l.Amount.Amount!.Value));

    /// <summary>A limit's text sees what it did.</summary>
    private static Binding Settled(AppliedLimit limit) =>
        new(LimitRule.Before, Evaluated.Of(limit.Before),
            new Binding(LimitRule.After, Evaluated.Of(limit.After),
                new Binding(LimitRule.Cut, Evaluated.Of(Math.Max(0, limit.Before - limit.After)), null)));

    private OrderedDictionary<string, string> Fill(LocalizedTemplate template, Binding? bindings, IReadOnlyList<Binding> losses, string rule)
    {
        var texts = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            var label = template.Label(language);
            if (!texts.ContainsKey(label))
            {
                texts.Add(label, Fill(template.In(language), TextFormat.For(label), bindings, losses, rule));
            }
        }

        return texts;
    }

    /// <summary>The words for a reason that every pack has.</summary>
    public IReadOnlyDictionary<string, string> Standard(string reason)
    {
        var texts = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            var label = TextLanguage.For(language);
            texts.TryAdd(label, StandardTexts.Of(reason, label));
        }

        return texts;
    }

    private string Fill(IReadOnlyList<TemplatePart> parts, TextFormat format, Binding? bindings, IReadOnlyList<Binding> losses, string rule)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.Literal ?? Hole(part, format, bindings, losses, rule));
        }

        return text.ToString();
    }

    private string Hole(TemplatePart part, TextFormat format, Binding? bindings, IReadOnlyList<Binding> losses, string rule)
    {
        if (part.Format == HoleFormat.Withheld)
        {
            return Unknown;
        }

        if (!part.IsPerLoss)
        {
            return Written(Value(bindings));
        }

        // Of several losses the sum is told, and what is no money of each, the same once.
        var values = losses.Select(Value).ToArray();
        return part.Format == HoleFormat.Money && values.All(v => v is decimal) ? Written(Sum(values.Cast<decimal>())) : format.List([.. values.Select(Written).Distinct()]);

        object? Value(Binding? seen) => Decimals.Of(work(part.Hole!, seen, rule).Value);

        string Written(object? value) => value switch
        {
            null => Unknown,
            decimal amount when part.Format == HoleFormat.Money && (part.Currency ?? currency) is { } code => format.Money(new Money(amount, code)),
            object?[] list => format.List([.. list.Select(item => item is null or AbsentFact ? Unknown : format.Value(HostValue.Of(item)))]),
            _ => format.Value(HostValue.Of(value)),
        };
    }

    /// <summary>The sum; null beyond the range, which is a fault of the text and not of the offer.</summary>
    private static decimal? Sum(IEnumerable<decimal> amounts)
    {
        try
        {
            return amounts.Sum();
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
