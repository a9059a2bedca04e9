using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary>
/// What compiled code runs against: where variables are read, and how it says that it gives up. For the packs of the library that is a
/// sealed class with a typed field for each slot; any parameter object will do.
/// </summary>
internal abstract class CompilationTarget
{
    /// <summary>
    /// The variable's value, of the CLR type of its kind, or its nullable form where it can be null. Where the variable is a required
    /// fact that the claim lacks, the expression gives up.
    /// </summary>
    public abstract Expression Read(Variable variable);

    /// <summary>
    /// Whether the variable is null, without giving up for an absent fact; null when reading it is the only way to tell. Only for facts
    /// themselves: a value that is made of absent facts is not known to be null.
    /// </summary>
    public virtual Expression? IsNull(Variable variable) => null;

    /// <summary>
    /// Not null when <see cref="Read"/> gives the variable, a number, as a <see cref="long"/> or its nullable form: the number times 10 to
    /// the power of so many digits.
    /// </summary>
    public virtual int? DigitsOf(Variable variable) => null;

    /// <summary>Whether <see cref="Read"/> gives the variable, a text, as null or an interned string.</summary>
    public virtual bool IsInterned(Variable variable) => false;

    /// <summary>The whole code of a variable or a local where the target knows better than to read it, such as a value that it computes itself.</summary>
    public virtual Code? CodeOf(Symbol symbol) => null;

    /// <summary>The code of a member of a variable or a local where it can be had without making the context that it is a member of.</summary>
    public virtual Code? Member(Symbol symbol, string name) => null;

    /// <summary>False when reading the variable neither gives up nor fails.</summary>
    public virtual bool MayGiveUp(Variable variable) => true;

    /// <summary>Marks the evaluation as given up; of type void. What is computed from then on is thrown away.</summary>
    public abstract Expression GiveUp { get; }

    /// <summary>Code that does nothing but give up.</summary>
    public Code Never => new(Expression.Block(GiveUp, ClrTypes.Placeholder(typeof(object))), FeelType.Any, false, false);

    /// <summary>Whether the evaluation has been given up.</summary>
    public abstract Expression HasGivenUp { get; }

    /// <summary>How deep the parts lie in each other of which code is being made, in all expressions that are begun.</summary>
    public int Level { get; set; }

    /// <summary>Steps that loops have taken, an assignable <see cref="int"/>; zero when an evaluation begins.</summary>
    public abstract Expression Steps { get; }

    /// <summary>A value that IL has no literal for, such as a date.</summary>
    public abstract Expression Constant(object value, Type type);
}
