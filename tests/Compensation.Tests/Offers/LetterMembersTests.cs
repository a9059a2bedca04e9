using System.Diagnostics;
using System.Reflection;

namespace Compensation.Tests.Offers;

/// <summary>Letters have words for every member of every closed set, in each language, and none for one that does not exist.</summary>
public sealed class LetterMembersTests
{
    private static readonly string[] Languages = ["en", "zh"];

    private static readonly PackVersion Shop = ShippedOffers.Claims[0].Calculator.Pack.Versions[0];

    [Test]
    public void Explain_EveryDecision_SaysSomething() =>
        CheckMembers<Decision>((decision, language) => new Offer { Claim = "C-1", Decision = decision, Total = 1, Remedies = [new Remedy { Id = "r", Form = RemedyForm.Cash, Value = 1 }] }.Explain(language));

    [Test]
    public void Explain_EveryForm_IsOfferedItemisedLimitedAndChosenFrom() => CheckMembers<RemedyForm>((form, language) => new Offer
    {
        Claim = "C-1",
        Decision = Decision.Offered,
        Currency = "EUR",
        Remedies = [new Remedy { Id = "r", Form = form, Value = 1, Choice = "c" }, new Remedy { Id = "s", Form = RemedyForm.Cash, Value = 2 }],
        Alternatives = [new Remedy { Id = "a", Form = form, Choice = "c" }],
        Limits = [new AppliedLimit { Id = "l", Before = 2, After = 1, Parts = [new LimitPart("r", 2, 1)] }],
    }.Explain(language));

    [Test]
    public void Explain_EveryFormAlone_IsASentence() =>
        CheckMembers<RemedyForm>((form, language) => new Offer { Claim = "C-1", Decision = Decision.Offered, Remedies = [new Remedy { Id = "r", Form = form }] }.Explain(language));

    [Test]
    public void Explain_EveryLossType_IsNamed() =>
        CheckMembers<LossType>((type, language) => new Offer { Claim = "C-1", Decision = Decision.Offered, Losses = [new Loss { Id = "l", Type = type, Amount = 1 }] }.Explain(language));

    [Test]
    public void Expected_EveryKindOfType_HasWords() => CheckMembers<FeelKind>((kind, language) => ProblemWordings.Expected(kind).In(language), areDifferent: false);

    [Test]
    public void Rule_EveryKind_IsLookedUp()
    {
        foreach (var kind in Enum.GetValues<RuleKind>())
        {
            Assert.That(Shop.Titles.Rule(kind, "no such rule", "en"), Is.Null);
        }

        Assert.That(() => Shop.Titles.Rule((RuleKind)99, "no such rule", "en"), Throws.TypeOf<UnreachableException>());
    }

    /// <summary>Durations are told in all units; the text of each has the word of the unit.</summary>
    [TestCase("en", "1 year 2 months", "1 day 2 hours 3 minutes 4 seconds")]
    [TestCase("zh", "1年2个月", "1天2小时3分钟4秒")]
    public void Duration_EveryUnit_HasAWord(string language, string months, string time)
    {
        Assert.That(TextFormat.For(language).Months(14), Is.EqualTo(months));
        Assert.That(TextFormat.For(language).Duration(new TimeSpan(1, 2, 3, 4)), Is.EqualTo(time));
    }

    /// <summary>What is filled into one language is filled into the other; English wants an article before some nouns, which it has as a hole of its own.</summary>
    [Test]
    public void Wordings_Holes_AreTheSameInBothLanguages()
    {
        Type[] tables = [typeof(DecisionWordings), typeof(LossWordings), typeof(RemedyWordings), typeof(LimitWordings), typeof(SourceWordings), typeof(ProblemWordings), typeof(ReviewWordings)];
        var wordings = tables.SelectMany(table => table.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(field => field.FieldType == typeof(Wording)))
            .Select(field => (Field: field, Wording: (Wording)field.GetValue(null)!))
            .ToArray();

        Assert.That(wordings, Has.Length.GreaterThan(60));
        foreach (var (field, wording) in wordings)
        {
            var withArticle = field.DeclaringType == typeof(LossWordings) ? "{1}" : "{0}";
            Assert.That(Holes(wording.Chinese, withArticle), Is.EqualTo(Holes(wording.English, withArticle)), $"{field.DeclaringType!.Name}.{field.Name}");
        }

        static IEnumerable<string> Holes(string text, string withArticle) =>
            Enumerable.Range(0, 9).Select(hole => $"{{{hole}}}").Where(hole => text.Replace(withArticle, "{0}", StringComparison.Ordinal).Contains(hole, StringComparison.Ordinal));
    }

    private static void CheckMembers<T>(Func<T, string, string> said, bool areDifferent = true)
        where T : struct, Enum
    {
        foreach (var language in Languages)
        {
            var texts = Enum.GetValues<T>().Select(member => said(member, language)).ToArray();
            Assert.That(texts, Has.None.Empty);
            if (areDifferent)
            {
                Assert.That(texts, Is.Unique);
            }

            Assert.That(() => said((T)Enum.ToObject(typeof(T), 99), language), Throws.Exception);
        }
    }
}
