namespace Compensation.Testing;

/// <summary>
/// Pairs what a test states with what an offer has, as many as can be paired. A statement of few fields may fit several lines, so the
/// first that fits is not always the one to take: pairs are changed along augmenting paths (Kuhn's algorithm).
/// </summary>
internal static class LineMatching
{
    /// <summary>For each statement the line it is paired with, or -1.</summary>
    public static int[] Pair(int statements, int lines, Func<int, int, bool> fits)
    {
        var lineOf = new int[statements];
        var statementOf = new int[lines];
        Array.Fill(lineOf, -1);
        Array.Fill(statementOf, -1);
        for (var statement = 0; statement < statements; statement++)
        {
            Place(statement, new bool[lines]);
        }

        return lineOf;

        bool Place(int statement, bool[] tried)
        {
            for (var line = 0; line < lines; line++)
            {
                if (tried[line] || !fits(statement, line))
                {
                    continue;
                }

                tried[line] = true;
                if (statementOf[line] < 0 || Place(statementOf[line], tried))
                {
                    statementOf[line] = statement;
                    lineOf[statement] = line;
                    return true;
                }
            }

            return false;
        }
    }
}
