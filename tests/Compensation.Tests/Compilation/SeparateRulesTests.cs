namespace Compensation.Tests.Compilation;

/// <summary>Rules that run one by one, stage by stage, give the offers of the evaluator too.</summary>
public class SeparateRulesTests
{
    private static readonly TestSuite Shipped = TestSuite.Load(new DiskFiles(), Path.Combine(Repository.Root, "rules"), null);

    private static IEnumerable<string> PackIds => Shipped.Packs.Select(p => p.Id);

    [TestCaseSource(nameof(PackIds))]
    public void Run_RuleByRule_GivesTheOffersOfTheEvaluator(string id)
    {
        var pack = Shipped.Packs.Single(p => p.Id == id);
        var explained = new Calculator(pack, int.MaxValue);
        var drivers = pack.Versions.ToDictionary(v => v, v => new Driver(PackCompiler.CompileSeparately(v)!));
        var worked = 0;
        foreach (var claim in Shipped.Tests.Where(t => t.Id.Text == id).SelectMany(t => t.Cases).Select(PackTestRun.ClaimOf))
        {
            if (explained.Refuse(claim, out var version, out var bound) is null && drivers[version!].Run(bound!) is { } offer)
            {
                worked++;
                Assert.That(offer.ToJson(), Is.EqualTo(explained.Calculate(claim).ToJson()), claim.ToJson);
            }
        }

        Assert.That(worked, Is.Positive);
    }

    private sealed class Driver(CompiledVersion version)
    {
        private readonly Action<CompiledAssessment>[] _find = [.. version.Separate!.Eligibility.Concat(version.Separate.Losses).Select(Compile)];
        private readonly Action<CompiledAssessment>[] _remedies = [.. version.Separate!.Remedies.Select(Compile)];
        private readonly Action<CompiledAssessment>[] _limits = [.. version.Separate!.Limits.Select(Compile)];
        private readonly Action<CompiledAssessment>[] _routes = [.. version.Separate!.Routes.Select(Compile)];

        public Offer? Run(BoundClaim bound)
        {
            var assessment = version.NewAssessment();
            version.Slots.Fill(assessment.Facts, bound);
            assessment.Choose(bound.Claim.Choose);
            try
            {
                return assessment.Begin() && All(_find) && Renewed(_remedies) && assessment.BeginLimits() && All(_limits) && assessment.BeginRoutes() && All(_routes) && assessment.End()
                    ? OfferBuilder.Build(assessment, bound.Claim.Id, bound.Claim.Claimant, bound.AssumedValues())
                    : null;
            }
            catch (OverflowException)
            {
                return null;
            }

            bool All(Action<CompiledAssessment>[] rules)
            {
                Array.ForEach(rules, rule => rule(assessment));
                return !assessment.HasGivenUp;
            }

            // Remedies that are taken back and found again are the same.
            bool Renewed(Action<CompiledAssessment>[] rules)
            {
                All(rules);
                assessment.BeginRemedies();
                return All(rules);
            }
        }

        private static Action<CompiledAssessment> Compile(RuleCode code)
        {
            var apply = code.Apply.Compile();
            return code.Condition?.Compile() is not { } condition ? apply : assessment =>
            {
                if (condition(assessment))
                {
                    apply(assessment);
                }
            };
        }
    }
}
