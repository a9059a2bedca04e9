using System.Collections.ObjectModel;
using System.Text;
using Compensation.Feel.Evaluation;
using Compensation.Feel.Types;
using Compensation.Offers;
using Compensation.Packs.Rules;

namespace Compensation.Calculation;

/// <summary>Fills the holes of a pack's texts, in the languages that were asked for. Nobody pays for a text that nobody reads.</summary>
/// <param name="work">Works out a hole of a rule's text.</param>
/// <param name="currency">The currency of the offer.</param>
/// <param name="languages">The languages asked for.</param>
internal sealed class OfferTexts(Func<TypedExpression, Binding?, string, Evaluated> work, string? currency, IReadOnlyList<string> languages)
{
    public IReadOnlyDictionary<string, string> Of(LocalizedTemplate? template, Binding? bindings, string rule)
    {
        if (template is null || languages.Count == 0)
        {
            return ReadOnlyDictionary<string, string>.Empty;
        }

        var texts = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            texts.TryAdd(language, Fill(template.In(language), TextFormat.For(language), bindings, rule));
        }

        return texts;
    }

    /// <summary>The words for a reason that every pack has.</summary>
    public IReadOnlyDictionary<string, string> Standard(string reason)
    {
        var texts = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            texts.TryAdd(language, StandardTexts.Of(reason, language));
        }

        return texts;
    }

    private string Fill(IReadOnlyList<TemplatePart> parts, TextFormat format, Binding? bindings, string rule)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.Literal ?? Hole(part, format, bindings, rule));
        }

        return text.ToString();
    }

    private string Hole(TemplatePart part, TextFormat format, Binding? bindings, string rule)
    {
        if (part.Format == HoleFormat.Withheld)
        {
            return "…";
        }

        return Number.InDecimals(work(part.Hole!, bindings, rule).Value) switch
        {
            null => "…",
            decimal amount when part.Format == HoleFormat.Money && currency is not null => format.Money(new Money(amount, currency)),
            var value => format.Value(HostValue.Of(value)),
        };
    }
}
