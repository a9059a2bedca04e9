namespace Compensation.Inference.Stages;

/// <summary>The losses are known: remedy rules are due.</summary>
internal sealed class RemedyStage(CompiledAssessment assessment) : Stage(assessment)
{
    protected override int Count => Assessment.Lines.Length;

    protected override object Make(int place)
    {
        ref readonly var line = ref Assessment.Lines[place];
        var slots = Assessment.PartsOf(line);
        var parts = new RemedyPart[slots.IsEmpty || slots[0].Loss < 0 ? 0 : slots.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new RemedyPart(Assessment.IdOf(slots[i].Loss), Assessment.DecimalOf(slots[i].Value));
        }

        return PackFacts.RemedyOf(Assessment.Version.Pack.RemedyRules[line.Rule], new(line.HasValue ? Assessment.DecimalOf(line.Value) : null), parts);
    }
}
