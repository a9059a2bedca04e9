using System.Collections.Immutable;
using System.Diagnostics;

namespace Compensation.Feel.Evaluation;

/// <summary>
/// The explaining evaluator: walks the checked tree and defines what it means. Failures become null with a warning that says which
/// operation, where and why; a number beyond the decimal range ends the evaluation with null. What failed is not told where the value is
/// what it is all the same: the author tests it for null or has a value in place of null, or the other side of an <c>and</c> or <c>or</c>,
/// another item of a <c>some</c> or <c>every</c>, another test of an <c>in</c> or another cell of a row decides.
/// <para>Absent facts travel beside values. Reading one marks all that is made of it, except:</para>
/// <list type="table">
/// <listheader><term>expression</term><description>when its value is known all the same</description></listheader>
/// <item><term><c>x = null</c>, <c>x != null</c></term><description><c>x</c> is a fact, by whatever name it is handed on: the author has thought of its absence. What is made of facts stays marked</description></item>
/// <item><term><c>get or else(x, y)</c></term><description>as <c>y</c> is, when <c>x</c> is such a fact and absent</description></item>
/// <item><term><c>a and b</c></term><description>one side is known to be false</description></item>
/// <item><term><c>a or b</c></term><description>one side is known to be true</description></item>
/// <item><term><c>if a then b else c</c></term><description><c>a</c> is not known, but <c>b</c> and <c>c</c> are, and are equal</description></item>
/// <item><term><c>some</c>, <c>every</c></term><description>one item is known to decide it</description></item>
/// <item><term><c>x in (a, b)</c></term><description>one test is known to be passed</description></item>
/// <item><term><c>x between a and b</c></term><description>one side is known to be out of order</description></item>
/// <item><term>a table</term><description>the rows that are known not to match leave only rows with the same known outputs</description></item>
/// </list>
/// An <c>if</c> whose condition is not known is marked with what both branches depend on.
/// <para>That a sensitive fact had a part in a value travels beside it too, and no expression ends it: a warning then says the kinds of operands and not the values.</para>
/// </summary>
internal sealed partial class Evaluator(EvaluationEnvironment environment, FeelLimits limits, Trace? trace = null)
{
    private readonly List<Diagnostic> _warnings = [];

    /// <summary>The marks of what has been read since a caller last looked; a register instead of a pair for each value.</summary>
    private ImmutableSortedSet<string> _marks = Evaluated.Nothing;

    /// <summary>All marks read in the current evaluation, cleared or not: what an evaluation that broke off depended on.</summary>
    private ImmutableSortedSet<string> _touched = Evaluated.Nothing;

    /// <summary>Whether what was evaluated last is an absent fact itself; see <see cref="Evaluated.IsAbsence"/>.</summary>
    private bool _isAbsence;

    /// <summary>Whether a sensitive fact has had a part in the node being evaluated; see <see cref="Evaluated.IsSensitive"/>.</summary>
    private bool _isSensitive;

    private Binding? _bindings;
    private SourceText _source = new("");
    private int _steps;
    private int _depth;

    /// <summary>The level of <see cref="Walk"/> at which the current evaluation began.</summary>
    private int _first;

    /// <summary>Above zero inside of what is evaluated for its absent facts alone: its warnings are not kept.</summary>
    private int _quiet;

    /// <summary>Inside cells of tables, where a null operand is the ordinary way not to match.</summary>
    private int _cells;

    /// <summary>What went wrong so far, each place once.</summary>
    public IReadOnlyList<Diagnostic> Warnings => _warnings;

    /// <summary>How deep the evaluation is; shared with those of named values inside it, which stand on the same stack.</summary>
    public DeepWalk Walk { get; init; } = new();

    /// <summary>The value of an expression and the absent facts it depends on. Never throws for data.</summary>
    public Evaluated Evaluate(TypedExpression expression, Binding? bindings = null) => Evaluate(expression, bindings, isWhole: false);

    /// <summary>The same for a value that is wanted with all that lies in it: an absent fact anywhere inside marks it.</summary>
    public Evaluated EvaluateWhole(TypedExpression expression, Binding? bindings = null) => Evaluate(expression, bindings, isWhole: true);

    private Evaluated Evaluate(TypedExpression expression, Binding? bindings, bool isWhole)
    {
        var (marks, touched, outer, source, isSensitive) = (_marks, _touched, _bindings, _source, _isSensitive);
        var (depth, quiet, cells, level, first) = (_depth, _quiet, _cells, Walk.Level, _first);
        (_marks, _touched, _bindings, _source, _isSensitive, _first) = (Evaluated.Nothing, Evaluated.Nothing, bindings, expression.Source, false, Walk.Level);
        try
        {
            var value = Eval(expression.Root);
            value = isWhole ? ReadDeep(value) : value;
            return new Evaluated(value, _marks) { IsAbsence = _isAbsence, IsSensitive = _isSensitive };
        }
        catch (OverflowException)
        {
            return BrokenOff(expression.Root, FeelDiagnostics.Overflow);
        }
        catch (EvaluationLimitException e)
        {
            return BrokenOff(expression.Root, e.Descriptor, e.Limit);
        }
        finally
        {
            (_marks, _touched, _bindings, _source, _isSensitive) = (marks, touched.Union(_touched), outer, source, isSensitive);
            (_depth, _quiet, _cells, _first) = (depth, quiet, cells, first);
            Walk.ReturnTo(level);
        }
    }

    private Evaluated BrokenOff(TypedNode root, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> limit)
    {
        _marks = Evaluated.Nothing;
        if (_quiet == 0)
        {
            AddWarning(descriptor.At(_source, root.Span, limit));
        }

        return new Evaluated(null, _touched);
    }

    private object? Eval(TypedNode node)
    {
        if (!Walk.TryEnter())
        {
            return Deeper(node);
        }

        limits.RequireSteps(++_steps);
        limits.RequireLevels(Walk.Level - _first);

        // Each node has a mark of its own while it lasts, so that what stands beside it is told.
        var isSensitive = _isSensitive;
        _isSensitive = false;
        if (trace is null)
        {
            var result = Dispatch(node);
            _isAbsence &= HandsOn(node);
            _isSensitive |= isSensitive;
            Walk.Leave();
            return result;
        }

        var before = _marks;
        _marks = Evaluated.Nothing;
        var value = Dispatch(node);
        _isAbsence &= HandsOn(node);
        trace.Record(_source, node, new Evaluated(value, _marks) { IsSensitive = _isSensitive });
        _marks = before.Union(_marks);
        _isSensitive |= isSensitive;
        Walk.Leave();
        return value;
    }

    /// <summary>Apart from <see cref="Eval"/>, which would make an object for the function at each call.</summary>
    private object? Deeper(TypedNode node) => Walk.Continue(() => Eval(node));

    private object? Dispatch(TypedNode node) =>
        node switch
        {
            ConstantNode constant => constant.Value,
            VariableNode variable => Read(environment.Read(variable.Variable, this)),
            LocalNode local => Read(Find(local.Local)),
            ItemMemberNode member => ItemMember(member),
            NegationNode negation => Negate(negation),
            ArithmeticNode arithmetic => Arithmetic(arithmetic),
            ComparisonNode comparison => Comparison(comparison),
            LogicalNode logical => logical.IsAnd ? Connect(logical, false) : Connect(logical, true),
            TestsNode tests => Tests(tests),
            MatchNode match => Match(match),
            BetweenNode between => Between(between),
            InstanceOfNode instance => RuntimeType.IsInstance(Whole(ReadDeep(Eval(instance.Operand))), instance.Tested),
            IfNode @if => If(@if),
            ForNode @for => For(@for),
            QuantifiedNode quantified => Quantified(quantified),
            FilterNode filter => Filter(filter),
            PathNode path => Member(path, Eval(path.Operand)),
            ListNode list => Spend(List(list)),
            ContextNode context => Context(context),
            RangeNode range => Range(range),
            FunctionNode function => new Closure(function, _source, _bindings),
            BuiltInNode builtIn => new BuiltInValue(builtIn.Function),
            CallNode call => CallBuiltIn(call),
            DefinitionCallNode call => CallDefinition(call),
            InvocationNode invocation => InvokeValue(invocation),
            TableNode table => Table(table),
            FaultyNode faulty => Faulty(faulty),
            _ => throw new UnreachableException($"{node.GetType()}"),
        };

    /// <summary>Whether a node gives a fact as it is, when it gives one at all; every other makes something of it.</summary>
    private static bool HandsOn(TypedNode node) => node is VariableNode or LocalNode or ItemMemberNode or PathNode or FilterNode or IfNode or DefinitionCallNode or InvocationNode;

    /// <summary>
    /// Evaluates with a register of its own, so that the caller decides what becomes of the marks. That it is sensitive is not for the caller to decide.
    /// </summary>
    private Evaluated Apart(TypedNode node)
    {
        var (before, isSensitive) = (_marks, _isSensitive);
        (_marks, _isSensitive) = (Evaluated.Nothing, false);
        var value = Eval(node);
        var result = new Evaluated(value, _marks) { IsAbsence = _isAbsence, IsSensitive = _isSensitive };
        _marks = before;
        _isSensitive |= isSensitive;
        return result;
    }

    /// <summary>As <see cref="Apart"/>, for what the value does not need: only its marks matter, and its warnings are nobody's business.</summary>
    private Evaluated Aside(TypedNode node)
    {
        _quiet++;
        try
        {
            return Apart(node);
        }
        finally
        {
            _quiet--;
        }
    }
}
