namespace Compensation.Tests.Library;

/// <summary>The folder of the rules that ship.</summary>
internal static class ShippedRules
{
    public static string Folder { get; } = Path.Combine(Root, "rules");

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Compensation.sln")))
            {
                folder = folder.Parent!;
            }

            return folder.FullName;
        }
    }
}
