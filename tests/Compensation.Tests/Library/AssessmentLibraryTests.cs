namespace Compensation.Tests.Library;

/// <summary>The functions of <c>rules/library/assessment.yaml</c> at the edges of what they are for; results worked out by hand.</summary>
public class AssessmentLibraryTests
{
    private static readonly LibrarySyntax Library = Read(out _);

    private static readonly Scope Functions = Bind();

    [TestCase("market_price(0, 5)", "0")]
    [TestCase("market_price(19.99, 0.5)", "9.995")]
    [TestCase("market_price(-1, 5)", "null")]
    [TestCase("market_price(1, -5)", "null")]
    [TestCase("market_price(null, 5)", "null")]
    [TestCase("market_price_of([3])", "3")]
    [TestCase("market_price_of([10, 20])", "15")]
    [TestCase("market_price_of([])", "null")]
    [TestCase("market_price_of([10, -20])", "null")]
    [TestCase("market_price_of([10, null])", "null")]
    [TestCase("repair_cost(1700, 2000, 300)", "1700")]
    [TestCase("repair_cost(1701, 2000, 300)", "1700")]
    [TestCase("repair_cost(50, 300, 300)", "0")]
    [TestCase("repair_cost(50, 200, 300)", "null")]
    [TestCase("repair_cost(-1, 200, 0)", "null")]
    [TestCase("repair_or_replace(1700, 2000, 300)", "\"repair\"")]
    [TestCase("repair_or_replace(1700.01, 2000, 300)", "\"replace\"")]
    [TestCase("repair_or_replace(1, 2, 3)", "null")]
    [TestCase("transaction_record(80, 80)", "0")]
    [TestCase("transaction_record(80, 90)", "0")]
    [TestCase("transaction_record(80, -1)", "null")]
    [TestCase("transaction_records([])", "0")]
    [TestCase("transaction_records([{paid: 5, refunded: 9}, {paid: 5, refunded: 0}])", "5")]
    [TestCase("transaction_records([{paid: -5, refunded: 0}, {paid: 5, refunded: 0}])", "null")]
    [TestCase("transaction_records([{paid: 5}])", "null")]
    [TestCase("financial_statement([100, 200], 50, 25)", "75")]
    [TestCase("financial_statement([100], 150, 0)", "0")]
    [TestCase("financial_statement([100], 90, 20)", "0")]
    [TestCase("financial_statement([], 0, 0)", "null")]
    [TestCase("financial_statement([-100], 0, 0)", "null")]
    public void Direct_AtTheEdges_GivesWhatIsDue(string call, string expected) => Gives(call, expected);

    [TestCase("statutory(8.06, 3)", "24.18")]
    [TestCase("statutory(8.06, 0)", "0")]
    [TestCase("statutory(8.06, -3)", "null")]
    [TestCase("hourly_rate(60, 25, true)", "60")]
    [TestCase("hourly_rate(60, 25, false)", "25")]
    [TestCase("hourly_rate(60, 25, null)", "25")]
    [TestCase("hourly_rate(-60, 25, false)", "null")]
    [TestCase("time_cost(10, 25, 10)", "250")]
    [TestCase("time_cost(10.5, 25, 10)", "250")]
    [TestCase("time_cost(0, 25, 10)", "0")]
    [TestCase("time_cost(-1, 25, 10)", "null")]
    [TestCase("expected_risk([])", "0")]
    [TestCase("expected_risk([{probability: 0, impact: 5}, {probability: 1, impact: 7}])", "7")]
    [TestCase("expected_risk([{probability: 1.01, impact: 5}])", "null")]
    [TestCase("expected_risk([{probability: 0.5, impact: -5}])", "null")]
    [TestCase("expected_risk([{probability: 0.5, impact: 5}, {probability: 0.5}])", "null")]
    [TestCase("opportunity_loss(1, 100, 0)", "100")]
    [TestCase("opportunity_loss(0.25, 100, 30)", "0")]
    [TestCase("opportunity_loss(1.1, 100, 0)", "null")]
    [TestCase("opportunity_loss(-0.1, 100, 0)", "null")]
    public void Indirect_AtTheEdges_GivesWhatIsDue(string call, string expected) => Gives(call, expected);

    [TestCase("recovery_cost(0, 25, 0)", "0")]
    [TestCase("recovery_cost(1.5, 20, 5)", "35")]
    [TestCase("recovery_cost(1, 20, -5)", "null")]
    [TestCase("data_value(0, 1, 2, true)", "0")]
    [TestCase("data_value(10, 3, 2, true)", "20")]
    [TestCase("data_value(10, 1, 2, true)", "10")]
    [TestCase("data_value(10, 1, 2, false)", "20")]
    [TestCase("data_value(-10, 1, 2, false)", "null")]
    [TestCase("sensitivity_factor(\"special\")", "4")]
    [TestCase("privacy_damages(0, 1, \"special\", 100, 750)", "0")]
    [TestCase("privacy_damages(25, 1, \"special\", 100, 750)", "100")]
    [TestCase("privacy_damages(26, 1, \"special\", 100, 750)", "104")]
    [TestCase("privacy_damages(750, 1, \"ordinary\", 100, 750)", "750")]
    [TestCase("privacy_damages(751, 1, \"ordinary\", 100, 750)", "750")]
    [TestCase("privacy_damages(1, 1, \"secret\", 100, 750)", "null")]
    [TestCase("privacy_damages(1, 1, \"special\", 750, 100)", "null")]
    [TestCase("privacy_damages(-1, 1, \"special\", 100, 750)", "null")]
    [TestCase("privacy_damages(null, 1, \"special\", 100, 750)", "null")]
    public void Data_AtTheEdges_GivesWhatIsDue(string call, string expected) => Gives(call, expected);

    [TestCase("satisfaction_drop(50, 60)", "0")]
    [TestCase("satisfaction_drop(100, 0)", "100")]
    [TestCase("satisfaction_drop(101, 0)", "null")]
    [TestCase("satisfaction_band(4.99)", "0")]
    [TestCase("satisfaction_band(5)", "0.05")]
    [TestCase("satisfaction_band(15)", "0.1")]
    [TestCase("satisfaction_band(30)", "0.2")]
    [TestCase("satisfaction_band(100)", "0.2")]
    [TestCase("satisfaction_band(-1)", "null")]
    [TestCase("satisfaction_score(100, 0, 0)", "0")]
    [TestCase("satisfaction_score(60, 55, 200)", "10")]
    [TestCase("satisfaction_score(60, 55, -200)", "null")]
    [TestCase("reputation_index(0, 1, 1000, 1000)", "0")]
    [TestCase("reputation_index(10, 0, 1000, 1000)", "0")]
    [TestCase("reputation_index(10, 1, 100, 1000)", "100")]
    [TestCase("reputation_index(10, 1, 1000, 1000)", "100")]
    [TestCase("reputation_index(10, 1.1, 1000, 1000)", "null")]
    [TestCase("reputation_index(10, 1, 1000, 0)", "null")]
    [TestCase("reputation_monitoring(0, 40, 100)", "0")]
    [TestCase("reputation_monitoring(12, 40, 100)", "580")]
    [TestCase("reputation_monitoring(-1, 40, 100)", "null")]
    [TestCase("award_band(100, 300)", "[100..300]")]
    [TestCase("award_band(100, 100)", "[100..100]")]
    [TestCase("award_band(300, 100)", "null")]
    [TestCase("award_band(-1, 100)", "null")]
    [TestCase("award_in_band(100, 300, \"moderate\")", "150")]
    [TestCase("award_in_band(100, 300, \"awful\")", "null")]
    public void Reputational_AtTheEdges_GivesWhatIsDue(string call, string expected) => Gives(call, expected);

    [TestCase("depreciated_value(800, 80, 0, 96)", "800")]
    [TestCase("depreciated_value(800, 80, 96, 96)", "80")]
    [TestCase("depreciated_value(800, 80, 200, 96)", "80")]
    [TestCase("depreciated_value(800, 80, 48, 0)", "null")]
    [TestCase("depreciated_value(80, 800, 48, 96)", "null")]
    [TestCase("capped_by_evidence(15, \"documented\", 10, 20)", "15")]
    [TestCase("capped_by_evidence(15, \"self-certified\", 10, 20)", "10")]
    [TestCase("capped_by_evidence(15, \"none\", 10, 20)", "0")]
    [TestCase("capped_by_evidence(15, \"hearsay\", 10, 20)", "null")]
    [TestCase("capped_by_evidence(15, null, 10, 20)", "null")]
    [TestCase("capped_by_evidence(15, \"documented\", 20, 10)", "null")]
    [TestCase("accrued_by_started_steps(0, 60, 10, 30, 4, 30)", "0")]
    [TestCase("accrued_by_started_steps(1, 60, 10, 30, 4, 30)", "10")]
    [TestCase("accrued_by_started_steps(60, 60, 10, 30, 4, 30)", "10")]
    [TestCase("accrued_by_started_steps(61, 60, 10, 30, 4, 30)", "14")]
    [TestCase("accrued_by_started_steps(90, 60, 10, 30, 4, 30)", "14")]
    [TestCase("accrued_by_started_steps(600, 60, 10, 30, 4, 30)", "30")]
    [TestCase("accrued_by_started_steps(1, 60, 10, 0, 4, 30)", "null")]
    [TestCase("accrued_by_completed_steps(59, 60, 10, 30, 4, 30)", "0")]
    [TestCase("accrued_by_completed_steps(60, 60, 10, 30, 4, 30)", "10")]
    [TestCase("accrued_by_completed_steps(89, 60, 10, 30, 4, 30)", "10")]
    [TestCase("accrued_by_completed_steps(90, 60, 10, 30, 4, 30)", "14")]
    [TestCase("accrued_by_completed_steps(600, 60, 10, 30, 4, 30)", "30")]
    [TestCase("accrued_by_completed_steps(-1, 60, 10, 30, 4, 30)", "null")]
    [TestCase("percentage_between(100, 0.25, 4, 50)", "25")]
    [TestCase("percentage_between(0, 0.25, 4, 50)", "4")]
    [TestCase("percentage_between(1000, 0.25, 4, 50)", "50")]
    [TestCase("percentage_between(100, 0.25, 50, 4)", "null")]
    [TestCase("percentage_between(-100, 0.25, 4, 50)", "null")]
    [TestCase("multiple_with_floor(0, 3, 500)", "0")]
    [TestCase("multiple_with_floor(0.01, 3, 500)", "500")]
    [TestCase("multiple_with_floor(200, 3, 500)", "600")]
    [TestCase("multiple_with_floor(-1, 3, 500)", "null")]
    [TestCase("after_fault(100, 0)", "100")]
    [TestCase("after_fault(100, 1)", "0")]
    [TestCase("after_fault(100, 1.5)", "null")]
    public void Shared_Amounts_GiveWhatIsDue(string call, string expected) => Gives(call, expected);

    [TestCase("refund_by_units(100, 10, 0)", "100")]
    [TestCase("refund_by_units(100, 10, 10)", "0")]
    [TestCase("refund_by_units(100, 10, 11)", "0")]
    [TestCase("refund_by_units(100, 0, 0)", "null")]
    [TestCase("refund_by_time(10, @\"2025-01-01\", @\"2025-01-10\", @\"2024-12-31\")", "10")]
    [TestCase("refund_by_time(10, @\"2025-01-01\", @\"2025-01-10\", @\"2024-06-01\")", "10")]
    [TestCase("refund_by_time(10, @\"2025-01-01\", @\"2025-01-10\", @\"2025-01-01\")", "9")]
    [TestCase("refund_by_time(10, @\"2025-01-01\", @\"2025-01-10\", @\"2025-01-10\")", "0")]
    [TestCase("refund_by_time(10, @\"2025-01-01\", @\"2025-01-10\", @\"2025-02-10\")", "0")]
    [TestCase("refund_by_time(10, @\"2025-01-01\", @\"2025-01-01\", @\"2024-12-31\")", "10")]
    [TestCase("refund_by_time(10, @\"2025-01-10\", @\"2025-01-01\", @\"2025-01-05\")", "null")]
    [TestCase("refund_at_list_price(300, 45, 0)", "300")]
    [TestCase("refund_at_list_price(300, 45, 7)", "0")]
    [TestCase("refund_at_list_price(300, 45, -1)", "null")]
    [TestCase("paid_part(60, 100, 0)", "60")]
    [TestCase("paid_part(60, 0, 100)", "0")]
    [TestCase("paid_part(60, 0, 0)", "null")]
    [TestCase("late_payment_interest(1000, @\"2025-01-01\", @\"2025-01-01\", 0.08)", "0")]
    [TestCase("late_payment_interest(1000, @\"2025-01-01\", @\"2024-01-01\", 0.08)", "0")]
    [TestCase("late_payment_interest(36500, @\"2025-01-01\", @\"2025-01-02\", 0.08)", "8")]
    [TestCase("late_payment_interest(-1, @\"2025-01-01\", @\"2025-01-02\", 0.08)", "null")]
    [TestCase("late_payment_penalty(200, 0, 0.003, 0.3)", "0")]
    [TestCase("late_payment_penalty(200, -5, 0.003, 0.3)", "0")]
    [TestCase("late_payment_penalty(200, 100, 0.003, 0.3)", "60")]
    [TestCase("late_payment_penalty(200, 101, 0.003, 0.3)", "60")]
    [TestCase("late_payment_penalty(200, 1, -0.003, 0.3)", "null")]
    [TestCase("uprated(8, 0.007, 2)", "8.06")]
    [TestCase("uprated(8, -0.5, 2)", "4")]
    [TestCase("uprated(8, -1, 2)", "null")]
    [TestCase("uprated(0.125, 0, 2)", "0.13")]
    [TestCase("uprated_over(8, [], 2)", "8")]
    [TestCase("uprated_over(-8, [], 2)", "null")]
    [TestCase("uprated_over(8, [0.007, 0.042, 0.111, 0.046, 0.023, 0.036], 2)", "10.34")]
    [TestCase("uprated_over(25, [0.007, 0.042, 0.111, 0.046, 0.023, 0.036], 2)", "32.31")]
    [TestCase("uprated_over(8, [0.007, -2], 2)", "null")]
    public void Shared_RefundsAndTime_GiveWhatIsDue(string call, string expected) => Gives(call, expected);

    /// <summary>An absent fact makes every amount unknown; none takes it for nothing.</summary>
    [TestCaseSource(nameof(Heads))]
    public void EveryFunction_WithoutItsFirstArgument_GivesNull(string name, int parameters)
    {
        var others = string.Concat(Enumerable.Repeat(", null", parameters - 1));

        Assert.That(Evaluate($"{name}(null{others})"), Is.EqualTo("null"));
    }

    [TestCaseSource(nameof(Names))]
    public void EveryFunction_ForReaders_HasTitleFormulaAndReferenceInBothLanguages(string name)
    {
        var function = Library.Functions.Single(f => f.Name.Text == name);

        Assert.Multiple(() =>
        {
            foreach (var text in new[] { TitlePart.OfTable, FunctionSyntax.Formula, FunctionSyntax.Reference }.Select(part => function.Said?.Get(part)))
            {
                Assert.That(text?.Texts.Select(t => t.Language?.Text), Is.EquivalentTo(new[] { "en", "zh" }));
            }

            Assert.That(function.Parameters.Select(p => p.Type), Has.None.Null, "each parameter has a type");
        });
    }

    [Test]
    public void WorkedExamples_All_ComeOutAsWritten()
    {
        var run = PackTestRun.Run(Path.Combine(Repository.Root, "rules/library"));

        Assert.Multiple(() =>
        {
            Assert.That(run.Diagnostics, Is.Empty);
            Assert.That(run.Results.Where(r => !r.Passed).Select(r => r.Name), Is.Empty);
            Assert.That(run.Coverage.SelectMany(c => c.NeverHit), Is.Empty);
        });
    }

    /// <summary>Every function of the library is called by the worked examples, so that each can be seen at work.</summary>
    [TestCaseSource(nameof(Names))]
    public void WorkedExamples_EveryFunction_IsCalled(string name)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "rules/library/worked-examples.yaml"))
            + File.ReadAllText(Path.Combine(Repository.Root, "rules/library/assessment.yaml"));

        Assert.That(text, Does.Match($"(?<!function: \"){name}\\("));
    }

    private static IEnumerable<string> Names => Library.Functions.Select(f => f.Name.Text);

    private static IEnumerable<TestCaseData> Heads =>
        Library.Functions.Select(f => new TestCaseData(f.Name.Text, f.Parameters.Count));

    private static void Gives(string call, string expected) => Assert.That(Evaluate(call), Is.EqualTo(expected));

    private static string Evaluate(string call)
    {
        var expression = Checker.CheckExpression(new SourceText(call), Functions);
        Assert.That(expression.Diagnostics, Is.Empty);
        var result = new Evaluator(new NoVariables(), FeelLimits.Default).Evaluate(expression);
        return FeelText.Of(result.Value);
    }

    private static Scope Bind()
    {
        Read(out var reading);
        var problems = new PackProblems();
        var scope = new Scope(PackBinder.BuiltIns);
        foreach (var callable in new LibraryBinder(reading, problems, new ValueSources()).Bind(Library))
        {
            scope.Declare(callable);
        }

        return scope;
    }

    private static LibrarySyntax Read(out PackDocuments reading)
    {
        reading = PackReader.Read(new DiskFiles(), Path.Combine(Repository.Root, "rules/library/assessment.yaml").Replace('\\', '/'));
        return (LibrarySyntax)reading.Documents.Single();
    }

    private sealed class NoVariables : EvaluationEnvironment
    {
        public override Evaluated Read(Variable variable, Evaluator evaluator) => throw new InvalidOperationException($"`{variable.Name}` is not declared.");
    }
}
