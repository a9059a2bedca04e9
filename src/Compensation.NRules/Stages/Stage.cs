using NRules.RuleModel;

namespace Compensation.Inference.Stages;

/// <summary>
/// A fact that says how far a claim has come. The rules of a stage match its fact and nothing else, so that nothing of a later stage is worked
/// out too early or twice; and when the fact is taken back, all that they made of it goes with it.
/// </summary>
internal abstract class Stage(CompiledAssessment assessment)
{
    // Read by the lambdas of all rules.
    public readonly CompiledAssessment Assessment = assessment;

    /// <summary>The losses or remedies that the rules of the stage have made facts.</summary>
    public List<object> Facts { get; } = [];

    /// <summary>Makes facts of what a rule has just found, which stand as long as the rule holds.</summary>
    public void Publish(IContext context)
    {
        if (Assessment.HasGivenUp)
        {
            return;
        }

        for (var i = Facts.Count; i < Count; i++)
        {
            var fact = Make(i);
            Facts.Add(fact);
            context.InsertLinked(i, fact);
        }
    }

    /// <summary>How many losses or remedies the rules of the stage have found.</summary>
    protected abstract int Count { get; }

    protected abstract object Make(int place);
}
