namespace Compensation.Feel.Tck;

internal static class RefusedCases { public static int Check(string[] files, TextWriter output) => 0; }
