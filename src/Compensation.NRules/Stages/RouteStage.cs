namespace Compensation.Inference.Stages;

/// <summary>What is given is known: routes are due.</summary>
internal sealed class RouteStage(CompiledAssessment assessment) : Stage(assessment)
{
    protected override int Count => 0;

    protected override object Make(int place) => throw new InvalidOperationException("Routes find nothing.");
}
