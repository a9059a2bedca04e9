using System.Runtime.ExceptionServices;

namespace Compensation.Feel;

/// <summary>
/// Counts how deep a walk through a tree is, and takes it on to a stack of its own before the caller's could come to an end. How much stack
/// a caller has left differs from machine to machine, and what a walk comes to must not. A walk that is not deep costs one comparison a level.
/// </summary>
internal sealed class DeepWalk
{
    /// <summary>At this many bytes a level there is room for the frames of every kind of walk, in code that is not optimised too.</summary>
    private const int BytesOfLevel = 4096;

    /// <summary>Levels on the stack of the caller: half of one that has a megabyte.</summary>
    private const int LevelsOfCaller = 128;

    private const int LevelsOfStack = 16_384;

    private int _end = LevelsOfCaller;

    /// <summary>How deep the walk is.</summary>
    public int Level { get; private set; }

    /// <summary>Goes one level deeper; false when that is for <see cref="Continue"/>.</summary>
    public bool TryEnter()
    {
        if (Level == _end)
        {
            return false;
        }

        Level++;
        return true;
    }

    /// <summary>Comes back from a level.</summary>
    public void Leave() => Level--;

    /// <summary>Comes back to a level, from wherever an exception ended the walk.</summary>
    public void ReturnTo(int level) => Level = level;

    /// <summary>Goes on with the walk on a stack of its own.</summary>
    public T Continue<T>(Func<T> walk)
    {
        var (level, end) = (Level, _end);
        _end = Level + LevelsOfStack;
        try
        {
            return OnOwnStack(walk, LevelsOfStack * BytesOfLevel);
        }
        finally
        {
            (Level, _end) = (level, end);
        }
    }

    /// <summary>Runs what goes deep by ways that nobody counts but whose depth is bounded, such as those of a compiler.</summary>
    public static T OnOwnStack<T>(Func<T> work) => OnOwnStack(work, 4 * LevelsOfStack * BytesOfLevel);

    private static T OnOwnStack<T>(Func<T> work, int stackSize)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Run, stackSize) { IsBackground = true };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;

        void Run()
        {
            try
            {
                result = work();
            }
#pragma warning disable CA1031 // It is thrown again where the work was asked for.
            catch (Exception e)
#pragma warning restore CA1031
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        }
    }
}
