namespace Compensation.Feel.Evaluation;

/// <summary>Gives variables their values.</summary>
internal abstract class EvaluationEnvironment
{
    /// <summary>The variable's value and marks. It may evaluate further expressions with the evaluator it is given.</summary>
    public abstract Evaluated Read(Variable variable, Evaluator evaluator);
}
