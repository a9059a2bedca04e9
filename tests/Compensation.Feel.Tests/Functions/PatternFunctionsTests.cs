namespace Compensation.Feel.Tests.Functions;

public class PatternFunctionsTests
{
    [TestCase("matches(\"foobar\", \"^fo*b\")", "true")]
    [TestCase("matches(\"foobar\", \"^o\")", "false")]
    [TestCase("matches(\"ABC\", \"b\", \"i\")", "true")]
    [TestCase("matches(\"a\\nb\", \"a.b\")", "false")]
    [TestCase("matches(\"a\\nb\", \"a.b\", \"s\")", "true")]
    [TestCase("matches(\"a\\nb\", \"^b$\", \"m\")", "true")]
    [TestCase("matches(\"a\\n\", \"a$\")", "false")]
    [TestCase("matches(\"hello world\", \"hello\\ sworld\", \"x\")", "true")]
    [TestCase("matches(\"hello world\", \"hello[ ]world \", \"x\")", "true")]
    [TestCase("matches(\"i\", \"[A-Z-[OI]]\", \"i\")", "false")]
    [TestCase("matches(\"x\", \"[a-z-[aeiou]]\")", "true")]
    [TestCase("matches(\"e\", \"[a-z-[aeiou]]\")", "false")]
    [TestCase("matches(\"e\", \"[^a-z-[aeiou]]\")", "false")]
    [TestCase("matches(\"-\", \"[a-]\")", "true")]
    [TestCase("matches(\"é\", \"\\p{IsLatin-1Supplement}\")", "true")]
    [TestCase("matches(\"a\", \"\\P{Lu}\")", "true")]
    [TestCase("matches(\"_\", \"\\w\")", "false")]
    [TestCase("matches(\"a\", \"\\i\\c?\")", "true")]
    [TestCase("matches(\"\\U01F600\", \"^.$\")", "true")]
    [TestCase("matches(\"\\U01F600\", \"^[^a]$\")", "true")]
    [TestCase("matches(\"\\U01F600\", \"^\\D$\")", "true")]
    [TestCase("matches(\"\\U01F600\", \"^..$\")", "false")]
    [TestCase("matches(\"\\U01F600\", \"[\\U01F5FF-\\U020000]\")", "true")]
    [TestCase("matches(\"\\U01F600\", \"[\\U01F601-\\U020000]\")", "false")]
    [TestCase("matches(\"a\", \"a\", \"\")", "true")]
    [TestCase("matches(\"a\", \"a\", null)", "true")]
    [TestCase("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\"")]
    [TestCase("replace(\"darted\", \"^(.*?)d(.*)$\", \"$1c$2\")", "\"carted\"")]
    [TestCase("replace(\"0123456789\", \"(\\d{3})(\\d{3})(\\d{4})\", \"($1) $2-$3\")", "\"(012) 345-6789\"")]
    [TestCase("replace(\"facetiously\", \"[iouy]\", \"[$0]\")", "\"facet[i][o][u]sl[y]\"")]
    [TestCase("replace(\"abc\", \"b\", \"\\$\")", "\"a$c\"")]
    [TestCase("replace(\"abc\", \"b\", \"\\\\\\\\\")", "\"a\\\\c\"")]
    [TestCase("replace(\"abc\", \"(b)\", \"$12\")", "\"ab2c\"")]
    [TestCase("replace(\"a\\U01F600b\", \".\", \"x\")", "\"xxx\"")]
    [TestCase("replace(\"AAAA\", \"a+\", \"b\", \"i\")", "\"b\"")]
    [TestCase("split(\"John Doe\", \"\\s\")", "[\"John\", \"Doe\"]")]
    [TestCase("split(\"a;b;c;;\", \";\")", "[\"a\", \"b\", \"c\", \"\", \"\"]")]
    [TestCase("split(\"\", \";\")", "[\"\"]")]
    public void Call_GoodArguments_GivesValueWithoutWarning(string call, string expected)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("matches(\"a\", \"(a)\\1\")", "CMP3901")]
    [TestCase("matches(\"a\", \"[a\")", "CMP3901")]
    [TestCase("matches(\"a\", \"(a\")", "CMP3901")]
    [TestCase("matches(\"a\", \"a)\")", "CMP3901")]
    [TestCase("matches(\"a\", \"*a\")", "CMP3901")]
    [TestCase("matches(\"a\", \"a**\")", "CMP3901")]
    [TestCase("matches(\"a\", \"a{2\")", "CMP3901")]
    [TestCase("matches(\"a\", \"a{,2}\")", "CMP3901")]
    [TestCase("matches(\"a\", \"(?=a)\")", "CMP3901")]
    [TestCase("matches(\"a\", \"\\b\")", "CMP3901")]
    [TestCase("matches(\"a\", \"[]\")", "CMP3901")]
    [TestCase("matches(\"a\", \"[b-a]\")", "CMP3901")]
    [TestCase("matches(\"a\", \"\\p{IsKlingon}\")", "CMP3901")]
    [TestCase("matches(\"a\", \"\\p{ IsBasicLatin}\")", "CMP3901")]
    [TestCase("matches(\"a\", \"a\\\\\")", "CMP3901")]
    [TestCase("matches(\"a\", \"a\", \"q\")", "CMP3901")]
    [TestCase("matches(\"a\", \"(a{1000}){1000}\")", "CMP3901")]
    [TestCase("replace(\"abc\", \"x*\", \"-\")", "CMP3901")]
    [TestCase("replace(\"abc\", \"b\", \"$\")", "CMP3901")]
    [TestCase("replace(\"abc\", \"b\", \"\\n\\d\")", "CMP3901")]
    [TestCase("split(\"abc\", \"\")", "CMP3901")]
    [TestCase("split(null, \";\")", "CMP3906")]
    public void Call_BadArguments_IsNullAndSaysWhy(string call, string code)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo("null"));
            Assert.That(run.Warnings.Select(w => w.Code), Has.Member(code));
        });
    }
}
