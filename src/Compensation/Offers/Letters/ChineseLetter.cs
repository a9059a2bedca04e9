namespace Compensation.Offers.Letters;

/// <summary>The letter in Chinese.</summary>
internal sealed class ChineseLetter : Letter
{
    private static readonly string[] Numerals = ["一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    public override TextFormat Format { get; } = TextFormat.For("zh");

    public override string FoundLead => "我们了解到的情况如下：";

    public override string OfferLead => "我们愿向您提供以下补偿：";

    public override string LimitsLead => "上述金额已按下列规定调整：";

    public override string DeadlinesLead => "请留意以下期限：";

    public override string AssumedLead => "因申请中未作说明，我们暂按以下情况处理，如与实际不符，请告知我们：";

    public override string ReasonsLead => "理由如下：";

    public override string Declined => "我们已认真审核您的申请，很抱歉，本次无法向您提供补偿。";

    public override string Recourse => "如您认为上述认定有误，或有其他情况需要补充，请与我们联系，我们将重新审核。本答复不影响您依法投诉或提起诉讼的权利。";

    public override string NeedsInformation => "在对您的申请作出决定之前，我们还需要您补充一些信息。";

    public override string MissingLead => "请告知我们以下情况：";

    public override string OnceComplete => "收到后，我们会尽快作出决定。";

    public override string NeedsReview => "您的申请需要人工审核，我们会安排专人处理并作出决定。";

    public override string NotWorkedOut => "部分金额无法自动核算。";

    public override string OnceReviewed => "如有结果，我们将及时通知您。";

    public override string Invalid => "您的申请目前无法处理。";

    public override string ProblemsLead => "请更正以下内容后重新提交：";

    public override string TryAgain => "请核对后重新提交。";

    public override string Nothing => "无";

    public override string ValueOpen => "金额待定";

    protected override string Stop => "。";

    protected override string Unverified => "（出处未经核实）";

    protected override string Divider => "；";

    public override string Assessed(Loss loss, string? title, string? amount, bool isTold)
    {
        // Packs write the kind in English; where it is no known term, the title is what Chinese readers know it by.
        var kind = Glossary.LossKinds.Find(loss.Kind ?? "") is { } term ? term.Chinese : title ?? LetterText.Words(loss.Kind ?? "");
        var what = Type(loss.Type) + (kind.Length == 0 ? "" : $"（{kind}）");
        var method = Method(loss.Method);
        var subject = isTold ? "此项" : "您遭受的";
        return amount switch
        {
            null => $"{subject}{what}未核定金额。",
            _ when loss.Amount is 0 => $"就{subject}{what}，依规定无须支付款项。",
            _ => $"{subject}{what}{method}核定为{amount}。",
        };
    }

    public override string Offered(LetterLine line)
    {
        var label = Label(line.Form);
        var text = line switch
        {
            { Form: RemedyForm.Apology, What: null, Value: null } => "我们谨此向您致歉",
            { Form: RemedyForm.Apology } => $"我们将以下列方式向您致歉：{Described(line)}",
            { Form: RemedyForm.Service, What: not null } => $"我们愿向您提供以下{label}：{Described(line)}",
            { What: not null } => $"我们愿向您提供以下{label}补偿：{Described(line)}",
            { Value: { } value } => $"我们愿向您提供{label}补偿{value}",
            _ => $"我们愿向您提供{label}补偿",
        };
        return Sentence(text + Details(line.Details));
    }

    public override string Valid(Validity validity)
    {
        var months = validity.Months == 0 ? "" : Format.Months(validity.Months);
        var days = validity.Days == 0 && months.Length > 0 ? "" : Format.Days(validity.Days);
        return $"自提供之日起{months}{(months.Length > 0 && days.Length > 0 ? "零" : "")}{days}内有效";
    }

    public override string Level(string level) => $"级别：{Word(Glossary.Levels, level)}";

    public override string Count(Units units) => Format.Number(units.Count) + (Glossary.Units.Find(units.Of) is { } unit ? unit.Chinese
        : LetterText.Words(units.Of) is { Length: > 0 } word ? $" × {word}" : "");

    public override bool Says(string words, Units units) => Glossary.Units.Find(units.Of) is { } unit
        && (words.Contains(Count(units), StringComparison.Ordinal)
            || (units.Count is >= 1 and <= 12 && decimal.IsInteger(units.Count)
                && words.Contains(Numerals[(int)units.Count - 1] + unit.Chinese, StringComparison.Ordinal)));

    public override string Limited(IReadOnlyList<RemedyForm> forms, string before, string after, bool isRaise, bool isTold)
    {
        var amount = forms.Count == 0 ? "金额" : $"{Format.List([.. forms.Select(Label)])}部分的金额";
        return $"{(isTold ? "因此" : "根据适用的规定")}，{amount}由{before}{(isRaise ? "增至" : "减至")}{after}。";
    }

    public override string AlternativesLead(LetterLine? instead, bool isSeveral)
    {
        var offered = instead switch
        {
            null => "",
            { What: { } what } => $"代替“{what}”",
            { Form: RemedyForm.Cash, Value: { } value } => $"代替上述{value}的现金补偿",
            _ => $"代替上述{Label(instead.Form)}补偿",
        };
        var options = isSeveral ? "以下任一方案" : "以下方案";
        return offered.Length == 0 ? $"您也可以改选{options}，如需改选，请告知我们：" : $"您也可以选择{options}{offered}，如需选择，请告知我们：";
    }

    public override string Total(string amount) => $"以上补偿合计{amount}。";

    public override string? Basis(string law, string? right, string? title)
    {
        var owed = (title ?? Right(right ?? "")) is { Length: > 0 } name ? "您享有的" + name : "";
        return (law.Length, owed.Length) switch
        {
            (0, 0) => null,
            (0, _) => $"此举旨在保障{owed}。",
            (_, 0) => $"依据：{law}。",
            _ => $"依据：{law}，以及{owed}。",
        };
    }

    public override string CommonBasis(string law) => $"以上内容均以{law}为依据。";

    public override string Between(string? low, string? high) => (low, high) switch
    {
        (null, null) => ValueOpen,
        (null, _) => $"不超过{high}",
        (_, null) => $"不低于{low}",
        _ => $"{low}至{high}",
    };

    public override string Labelled(string label, string value) => label.Length == 0 ? value : $"{label}：{value}";

    public override string Nth(string list, string position) => $"{list}第{position}项";

    public override string Problem(Diagnostic problem, string name, Input? input, string? nearest)
    {
        var code = problem.Code;
        return code switch
        {
            _ when code == FactDiagnostics.UnknownFact.Code && name.Length > 0 => $"我们无法识别“{name}”这一项。{(nearest is null ? "" : $"您是否指“{nearest}”？")}",
            _ when code == FactDiagnostics.UnknownChoice.Code || code == FactDiagnostics.UnknownAlternative.Code => "所选的补偿方案不适用于本次申请。",
            _ when code == FactDiagnostics.WrongPack.Code || code == FactDiagnostics.NoPack.Code => "申请未说明适用的规则，或所指的规则不由我们适用。",
            _ when input is null => name.Length == 0 ? "申请中有一项内容无法读取。" : $"“{name}”的填写方式有误。",
            _ when code == FactDiagnostics.WrongType.Code => $"“{name}”应填写{Expected(input.Type)}。",
            _ when code == FactDiagnostics.NotAmongValues.Code => $"“{name}”须为{Format.List([.. input.Values.Select(Value)])}之一。",
            _ when code == FactDiagnostics.TooSmall.Code => $"“{name}”不得小于{Value(input.Min)}。",
            _ when code == FactDiagnostics.TooLarge.Code => $"“{name}”不得大于{Value(input.Max)}。",
            _ when code == FactDiagnostics.TooManyDigits.Code && input.Digits is 0 => $"“{name}”须为整数。",
            _ when code == FactDiagnostics.TooManyDigits.Code => $"“{name}”最多保留{Format.Number(input.Digits ?? 0)}位小数。",
            _ => $"“{name}”的填写方式有误。",
        };
    }

    public override string ReviewNote(Diagnostic warning) => warning.Code switch
    {
        var code when code == CalculationDiagnostics.DoubleRecovery.Code => "就同一项损失计算出的补偿超过了损失本身，金额需要核对。",
        var code when code == CalculationDiagnostics.LeftToJudgement.Code => "按照规定，补偿金额需要酌情确定。",
        var code when code == FactDiagnostics.NoVersion.Code => "现有规则未涵盖您申请所涉的日期。",
        _ => NotWorkedOut,
    };

    protected override string In(Term term) => term.Chinese;

    protected override string Described(LetterLine line)
    {
        var value = line.Value is null || line.Form == RemedyForm.Cash ? line.Value : $"价值{line.Value}";
        return line.What is null ? value ?? "" : value is null ? line.What : $"{line.What}，{value}";
    }

    protected override string Details(IReadOnlyList<string> details) => details.Count == 0 ? "" : $"（{string.Join('；', details)}）";

    protected override string Heading(string words) => words;

    private static string Method(string? method) =>
        Glossary.Methods.Find(method ?? "") is { } term ? term.Chinese : LetterText.Words(method ?? "") is { Length: > 0 } word ? $"按{word}" : "";

    private static string Right(string right) => Glossary.Rights.Find(right) is { } term ? term.Chinese
        : LetterText.Words(right) is not { Length: > 0 } word ? ""
        : word.EndsWith('权') ? word : word + "权利";

    private string Value(object? value) => Format.Value(HostValue.Of(value));

    private static string Expected(FeelType type) => type.Kind switch
    {
        FeelKind.String => "文字",
        FeelKind.Number => "数字",
        FeelKind.Boolean => "“是”或“否”",
        FeelKind.Date => "日期",
        FeelKind.Time => "时间",
        FeelKind.DateTime => "日期和时间",
        FeelKind.DayTimeDuration or FeelKind.YearMonthDuration => "时长",
        FeelKind.List => "清单",
        _ => "一组信息",
    };
}
