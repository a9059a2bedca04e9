using static Compensation.DiagnosticSeverity;

namespace Compensation.Feel;

/// <summary>Every problem a FEEL text can have: 2xxx syntax, 3xxx names and types, 4xxx tables; warnings of evaluation among the 3900s.</summary>
internal static class FeelDiagnostics
{
    public static readonly DiagnosticDescriptor UnexpectedCharacter = new(
        "CMP2001", Error, "unexpected character `{0}`", "1 § 2", "Remove it, or put the text in double quotes.");

    public static readonly DiagnosticDescriptor LookAlike = new(
        "CMP2002", Error, "found {0} where FEEL has {1}", "days ≥ 3", "Replace the full-width or typographic character by the plain one.");

    public static readonly DiagnosticDescriptor OpenString = new(
        "CMP2003", Error, "a text begins here and has no closing `\"`", "\"lost", "Close the text with a double quote.");

    public static readonly DiagnosticDescriptor OpenComment = new(
        "CMP2004", Error, "a comment begins here and has no closing `*/`", "1 /* one", "Close the comment with `*/`.");

    public static readonly DiagnosticDescriptor NumberTooLarge = new(
        "CMP2005", Error, "the number {0} can't be held exactly by a decimal (28 digits)", "1e40", "Use a number of at most 28 digits, below 7.9e28.");

    public static readonly DiagnosticDescriptor UnexpectedToken = new(
        "CMP2006", Error, "found {0} where {1} was expected", "1 + ", "Complete the expression, or remove what is too much.");

    public static readonly DiagnosticDescriptor BadTemporalLiteral = new(
        "CMP2007", Error, "`{0}` is no date, time, date and time or duration", "@\"2025-02-30\"", "Write @\"2025-06-02\", @\"13:20:00\", @\"2025-06-02T13:20:00Z\", @\"P2D\" or @\"P1Y2M\".");

    public static readonly DiagnosticDescriptor TextTooLong = new(
        "CMP2008", Error, "the expression has {0} characters; the limit is {1}", "a text of 100,000 characters", "Split it into named values.");

    public static readonly DiagnosticDescriptor NestedTooDeep = new(
        "CMP2009", Error, "the expression is nested more than {0} deep", "a number in 300 pairs of brackets", "Split it into named values.");

    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "CMP2010", Error, "the key `{0}` stands twice in one context", "{a: 1, a: 2}", "Remove or rename one of them.");

    public static readonly DiagnosticDescriptor GroupedNumber = new(
        "CMP2011", Error, "`{0}` is not the number {1}: there are no signs between thousands", "days in (3,500)", "Write the digits alone; for several values put a space behind each comma.");

    public static readonly DiagnosticDescriptor LeadingZeros = new(
        "CMP2012", Error, "the number `{0}` begins with zeros", "days > 05", "Write it without them.");

    public static readonly DiagnosticDescriptor UnknownName = new(
        "CMP3001", Error, "unknown name `{0}`", "arival_delay >= 180", "Use a declared name, or declare it.");

    public static readonly DiagnosticDescriptor UnknownFunction = new(
        "CMP3002", Error, "unknown function `{0}`", "flor(1.5)", "Use a built-in function or one that is declared.");

    public static readonly DiagnosticDescriptor UnknownMember = new(
        "CMP3003", Error, "{0} has no member `{1}`", "item.prise", "Use a declared member.");

    public static readonly DiagnosticDescriptor OperandTypes = new(
        "CMP3004", Error, "`{0}` does not fit {1} and {2}", "1 + \"a\"", "Give both sides types that the operator takes.");

    public static readonly DiagnosticDescriptor WrongType = new(
        "CMP3005", Error, "{0} must be {1}, not {2}", "if 3 then 1 else 2", "Give a value of that type.");

    public static readonly DiagnosticDescriptor WrongArguments = new(
        "CMP3006", Error, "`{0}` takes {1}, not {2}", "floor(\"a\")", "Give the arguments that the function takes.");

    public static readonly DiagnosticDescriptor UnknownParameter = new(
        "CMP3007", Error, "`{0}` has no parameter named `{1}`", "floor(m: 1)", "Use the name of a parameter.");

    public static readonly DiagnosticDescriptor NotAFunction = new(
        "CMP3008", Error, "{0} can't be called", "\"text\"()", "Call a function.");

    public static readonly DiagnosticDescriptor UnknownType = new(
        "CMP3009", Error, "unknown type `{0}`", "x instance of numbr", "Use number, string, boolean, date, time, date and time, a duration, list<T>, range<T>, context<...> or function<...>.");

    public static readonly DiagnosticDescriptor NotAValue = new(
        "CMP3010", Error, "`{0}` is a function; call it with (...)", "floor > 3", "Call the function.");

    public static readonly DiagnosticDescriptor NotAllowed = new(
        "CMP3011", Error, "`{0}` is not allowed here: {1}", "today()", "Take the value from the claim.");

    public static readonly DiagnosticDescriptor NotAmongValues = new(
        "CMP3012", Error, "\"{0}\" is not one of the values of {1}: {2}", "tier = \"hihg_value\"", "Use one of the declared values.");

    public static readonly DiagnosticDescriptor CellCount = new(
        "CMP4001", Error, "row {0} has {1} cells; the table has {2} columns", "> 5 | 1 | 2", "Give each row one cell for each input and output.");

    public static readonly DiagnosticDescriptor UnknownHitPolicy = new(
        "CMP4002", Error, "unknown hit policy `{0}`; there are {1}", "hit: frist", "Use one of the hit policies.");

    public static readonly DiagnosticDescriptor OutputNotAmongValues = new(
        "CMP4003", Error, "{0} in {1} is not one of the values of {2}: {3}", "> 5 | \"standart\"", "Use one of the declared values.");

    public static readonly DiagnosticDescriptor UnreachableRow = new(
        "CMP4004", Warning, "row {0} is never chosen, because row {1} before it matches all that it would", "hit: first, and a row below the row `- | 1`", "Remove the row, or move it up.");

    public static readonly DiagnosticDescriptor SameTests = new(
        "CMP4005", Error, "rows {0} and {1} have the same tests, and policy `unique` lets only one row match", "hit: unique, and two rows `> 5`", "Remove one of them, or choose another hit policy.");

    public static readonly DiagnosticDescriptor NoOutputValues = new(
        "CMP4006", Error, "policy `{0}` orders rows by the declared values of an output, and none declares any", "hit: priority, and outputs without values", "Declare the values, the most important first.");

    public static readonly DiagnosticDescriptor SeveralOutputs = new(
        "CMP4007", Error, "policy `{0}` makes one value of one output, and the table has {1} outputs", "hit: collect sum, and two outputs", "Use one output, or `collect`.");

    public static readonly DiagnosticDescriptor NoRows = new(
        "CMP4008", Warning, "table `{0}` has no rows", "rows: []", "Write a row.");

    public static readonly DiagnosticDescriptor DeadTest = new(
        "CMP4009", Warning, "no value of `{0}` passes `{1}`{2}", "[5..1] | 10", "Correct the test, or what its input is confined to; or remove the row.");

    public static readonly DiagnosticDescriptor FailedOperation = new(
        "CMP3901", Warning, "{0}", "1 / 0", "Guard the operation, or test its operands for null.");

    public static readonly DiagnosticDescriptor Overflow = new(
        "CMP3902", Warning, "a number went beyond the decimal range", "9e27 * 100", "Use smaller numbers.");

    public static readonly DiagnosticDescriptor TooManySteps = new(
        "CMP3903", Warning, "the evaluation took more than {0} steps", "some i in 1..10000, j in 1..10000 satisfies i * j < 0", "Use shorter lists.");

    public static readonly DiagnosticDescriptor ListTooLong = new(
        "CMP3904", Warning, "a list would have more than {0} items", "for i in 1..10000000 return i", "Use shorter lists.");

    public static readonly DiagnosticDescriptor HitPolicyViolated = new(
        "CMP3905", Warning, "{0}", "hit: unique, and rows `> 5` and `> 3` for 6", "Make the rows exclude each other, or choose another hit policy.");

    public static readonly DiagnosticDescriptor NullOperand = new(
        "CMP3906", Warning, "{0}", "null + 1", "Test for null first, or use `get or else`.");

    public static readonly DiagnosticDescriptor NestedTooDeepAtRun = new(
        "CMP3907", Warning, "functions call each other, or values lie in each other, more than {0} deep", "(function(f) f(f))(function(f) f(f))", "End the recursion sooner.");

    public static readonly DiagnosticDescriptor StringTooLong = new(
        "CMP3908", Warning, "a text would have more than {0} characters", "for i in 1..30 return if i = 1 then \"a\" else partial[-1] + partial[-1]", "Make shorter texts.");

    public static readonly DiagnosticDescriptor LevelsTooDeep = new(
        "CMP3909", Warning, "the expression, with the functions it calls, is nested more than {0} deep", "a function that adds 1,000 numbers to what it gives itself, 100 times over", "End the recursion sooner, or split the expression into named values.");

    public static readonly DiagnosticDescriptor FractionTooLarge = new(
        "CMP3910", Warning, "an exact quotient would need more than {0} digits above or below its line, so it was rounded to 28 digits",
        "sum(for i in 1..400 return 1 / i)", "Round earlier, or divide by fewer different numbers.");

    /// <summary>Whether a code tells of an operation that failed. A null operand is an ordinary answer where a fact may be missing, and a rounded quotient is a value.</summary>
    public static bool IsFailure(string code) => code != NullOperand.Code && code != FractionTooLarge.Code;

    /// <summary>Whether a code tells that an evaluation was ended because it cost too much.</summary>
    public static bool IsLimit(string code) =>
        code == TooManySteps.Code || code == ListTooLong.Code || code == NestedTooDeepAtRun.Code || code == StringTooLong.Code || code == LevelsTooDeep.Code;

    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnexpectedCharacter, LookAlike, OpenString, OpenComment, NumberTooLarge, UnexpectedToken, BadTemporalLiteral, TextTooLong, NestedTooDeep,
        DuplicateKey, GroupedNumber, LeadingZeros, UnknownName, UnknownFunction, UnknownMember, OperandTypes, WrongType, WrongArguments, UnknownParameter, NotAFunction,
        UnknownType, NotAValue, NotAllowed, NotAmongValues, CellCount, UnknownHitPolicy, OutputNotAmongValues, UnreachableRow, SameTests,
        NoOutputValues, SeveralOutputs, NoRows, DeadTest, FailedOperation, Overflow, TooManySteps, ListTooLong, HitPolicyViolated, NullOperand,
        NestedTooDeepAtRun, StringTooLong, LevelsTooDeep, FractionTooLarge,
    ];
}
