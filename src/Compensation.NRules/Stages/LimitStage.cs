namespace Compensation.Inference.Stages;

/// <summary>The remedies are known, and of alternatives one is chosen: limits are due.</summary>
internal sealed class LimitStage(CompiledAssessment assessment) : Stage(assessment)
{
    protected override int Count => 0;

    protected override object Make(int place) => throw new InvalidOperationException("Limits find nothing.");
}
