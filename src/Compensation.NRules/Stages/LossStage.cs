namespace Compensation.Inference.Stages;

/// <summary>The facts of the claim are known: eligibility rules and loss rules are due.</summary>
internal sealed class LossStage(CompiledAssessment assessment) : Stage(assessment)
{
    protected override int Count => Assessment.Losses.Length;

    protected override object Make(int place)
    {
        ref readonly var loss = ref Assessment.Losses[place];
        return PackFacts.LossOf(
            Assessment.Version.Pack.LossRules[loss.Rule], Assessment.IdOf(place), new(loss.HasAmount ? Assessment.DecimalOf(loss.Amount) : null));
    }
}
