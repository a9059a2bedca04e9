namespace Compensation.Feel.Tests.Evaluation;

/// <summary>What a sensitive fact has a part in, and what warnings say of it. phone is sensitive, open is not, each guest has a sensitive name and a fare that is not.</summary>
public class EvaluatorSensitivityTests
{
    [TestCase("phone", true)]
    [TestCase("open", false)]
    [TestCase("[open, phone][1]", true)]
    [TestCase("{a: phone, b: open}.a", true)]
    [TestCase("{a: phone, b: open}.b", false)]
    [TestCase("guests", false)]
    [TestCase("guests.name", true)]
    [TestCase("guests.fare", false)]
    [TestCase("guests[1].fare", false)]
    [TestCase("guests[fare > 1].fare", false)]
    [TestCase("guests[name = \"x\"].fare", true)]
    [TestCase("for g in guests return g.fare", false)]
    [TestCase("for g in guests return g.name", true)]
    [TestCase("some g in guests satisfies g.fare > 1", false)]
    [TestCase("count(guests)", true)]
    [TestCase("guests[1] = {name: \"x\"}", true)]
    [TestCase("if phone = \"x\" then 1 else 2", true)]
    [TestCase("phone = null", true)]
    [TestCase("get or else(phone, 1)", true)]
    [TestCase("(function(x) x)(phone)", true)]
    [TestCase("(function(x) x)(open)", false)]
    [TestCase("(function() phone)()", true)]
    [TestCase("phone in (\"x\", \"y\")", true)]
    [TestCase("phone instance of string", true)]
    public void Evaluate_Expression_TellsWhetherAFactHadAPart(string text, bool isSensitive) => Assert.That(Evaluate(text).Result.IsSensitive, Is.EqualTo(isSensitive));

    [TestCase("open - \"a\"", "`-` does not fit 3 (number) and \"a\" (string)")]
    [TestCase("phone - 1", "`-` does not fit a string and a number")]
    [TestCase("phone != \"x\" and open - \"a\" = 1", "`-` does not fit 3 (number) and \"a\" (string)")]
    [TestCase("open - (if phone = \"x\" then [1] else [2])", "`-` does not fit a number and a list")]
    [TestCase("number(phone, \",\", \".\")", "`number`: a string is no number")]
    [TestCase("number(text, \",\", \".\")", "`number`: \"abc\" is no number")]
    [TestCase("get value({a: 1}, phone)", "`get value`: the context has no entry a string")]
    [TestCase("context([{key: phone, value: 1}, {key: phone, value: 2}])", "`context`: the key a string stands twice")]
    [TestCase("context([guests[1]])", "`context`: a context is no entry; an entry is {key: \"...\", value: ...}")]
    [TestCase("replace(\"a\", \"(\" + phone, \"b\")", "`replace`: a string is no regular expression: `(` has no `)`")]
    [TestCase("replace(\"a\", \"(\" + text, \"b\")", "`replace`: `(abc` is no regular expression: `(` has no `)`")]
    [TestCase("matches(\"a\", \"a\", phone)", "`matches`: unknown flag a string; the flags are s, m, i and x")]
    [TestCase("matches(\"a\", \"a\", text)", "`matches`: unknown flag `a`; the flags are s, m, i and x")]
    [TestCase("sublist([1], string length(phone))", "`sublist`: there is no item a number among 1")]
    [TestCase("guests[1].nobody", "a context has no member `nobody`")]
    [TestCase("get value({v: {a: 1}}, \"v\").nobody", "{a: 1} has no member `nobody`")]
    [TestCase("(function(x: number) x)(phone)", "`x` must be number, not a string")]
    [TestCase("sort([phone, 1], function(x, y) x < y)", "`<` does not fit a number and a string")]
    [TestCase("for x in [1], y in [phone] return x - [2]", "`-` does not fit 1 (number) and [2] (list<number>)")]
    [TestCase("for x in [phone] return x - 1", "`-` does not fit a string and a number")]
    [TestCase("some i in 1..string length(phone) satisfies i - [] = 1", "`-` does not fit a number and a list")]
    public void Evaluate_Failure_SaysKindsWhereAFactHadAPart(string text, string message) => Assert.That(Evaluate(text).Warnings.Select(w => w.Message), Does.Contain(message));

    private static Feel.Run Evaluate(string text)
    {
        var (scope, environment) = Feel.Facts(("phone", FeelType.Any, "ada"), ("open", FeelType.Any, 3m), ("text", FeelType.Any, "abc"), ("guests", FeelType.AnyList, new object?[] { Guest(1m), Guest(2m) }));
        foreach (var phone in environment.Values.Keys.Where(v => v.Name == "phone").ToArray())
        {
            environment.Values[phone] = environment.Values[phone] with { IsSensitive = true };
        }

        return Feel.Run.Of(Checker.CheckExpression(new SourceText(text), scope), environment, FeelLimits.Default);
    }

    private static FeelContext Guest(decimal fare) =>
        new([KeyValuePair.Create("name", (object?)"Ada"), KeyValuePair.Create("fare", (object?)fare)]) { Sensitive = new HashSet<string> { "name" } };
}
