using System.Diagnostics;

namespace Compensation.Offers.Letters;

/// <summary>What letters say of a problem of the claim: <c>{0}</c> is the name of the fact, <c>{1}</c> what is expected of it.</summary>
internal static class ProblemWordings
{
    public static readonly Wording UnknownFact = new("We do not know what “{0}” means.", "我们无法识别“{0}”这一项。");

    public static readonly Wording Nearest = new(" Did you mean “{0}”?", "您是否指“{0}”？");

    public static readonly Wording OptionNotOpen = new("The option that was chosen is not open for this claim.", "所选的补偿方案不适用于本次申请。");

    public static readonly Wording NoRules = new(
        "The claim does not say which rules it falls under, or names rules that we do not apply.", "申请未说明适用的规则，或所指的规则不由我们适用。");

    public static readonly Wording UnreadableDetail = new("A detail of the claim cannot be read.", "申请中有一项内容无法读取。");

    public static readonly Wording Unusable = new("“{0}” is not given in a way that we can use.", "“{0}”的填写方式有误。");

    public static readonly Wording WrongType = new("“{0}” must be {1}.", "“{0}”应填写{1}。");

    public static readonly Wording NotAmongValues = new("“{0}” must be one of {1}.", "“{0}”须为{1}之一。");

    public static readonly Wording TooSmall = new("“{0}” must be at least {1}.", "“{0}”不得小于{1}。");

    public static readonly Wording TooLarge = new("“{0}” must be at most {1}.", "“{0}”不得大于{1}。");

    public static readonly Wording NotWhole = new("“{0}” must be a whole number.", "“{0}”须为整数。");

    public static readonly Wording OneDigit = new("“{0}” may have at most {1} decimal place.", "“{0}”最多保留{1}位小数。");

    public static readonly Wording TooManyDigits = new("“{0}” may have at most {1} decimal places.", "“{0}”最多保留{1}位小数。");

    /// <summary>What a value of a type is, for people.</summary>
    /// <exception cref="UnreachableException">There is no such kind of type.</exception>
    public static Wording Expected(FeelKind kind) => kind switch
    {
        FeelKind.String => new("a text", "文字"),
        FeelKind.Number => new("a number", "数字"),
        FeelKind.Boolean => new("yes or no", "“是”或“否”"),
        FeelKind.Date => new("a date", "日期"),
        FeelKind.Time => new("a time of day", "时间"),
        FeelKind.DateTime => new("a date and time", "日期和时间"),
        FeelKind.DayTimeDuration or FeelKind.YearMonthDuration => new("a length of time", "时长"),
        FeelKind.List => new("a list", "清单"),
        FeelKind.Any or FeelKind.Null or FeelKind.Range or FeelKind.Context or FeelKind.Function => new("a set of details", "一组信息"),
        _ => throw new UnreachableException($"No words for values of {kind}."),
    };
}
