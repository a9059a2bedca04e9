namespace Compensation.Feel.Evaluation;

/// <summary>Gives variables their values.</summary>
internal abstract class EvaluationEnvironment
{
    /// <summary>For expressions that are known to read no variable.</summary>
    public static EvaluationEnvironment Empty { get; } = new EmptyEnvironment();

    /// <summary>The variable's value and marks. It may evaluate further expressions with the evaluator it is given.</summary>
    public abstract Evaluated Read(Variable variable, Evaluator evaluator);

    private sealed class EmptyEnvironment : EvaluationEnvironment
    {
        public override Evaluated Read(Variable variable, Evaluator evaluator) => throw new InvalidOperationException($"`{variable.Name}` is read where no variable has a value.");
    }
}
