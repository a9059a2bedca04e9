namespace Compensation.Tests.Packs;

public class PackFilesTests
{
    [TestCase("rules/a.yaml", "b.yaml", "rules/b.yaml")]
    [TestCase("rules/a.yaml", "./b.yaml", "rules/b.yaml")]
    [TestCase("rules/a.yaml", "../lib/b.yaml", "lib/b.yaml")]
    [TestCase("rules/a.yaml", "x/../b.yaml", "rules/b.yaml")]
    [TestCase("a.yaml", "../b.yaml", "../b.yaml")]
    [TestCase("../a.yaml", "../b.yaml", "../../b.yaml")]
    [TestCase("/srv/rules/a.yaml", "../b.yaml", "/srv/b.yaml")]
    public void TryResolve_Relative_StartsAtTheFolderOfTheFile(string from, string reference, string expected)
    {
        Assert.That(PackFiles.TryResolve(from, reference, out var path), Is.True);
        Assert.That(path, Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase("/etc/a.yaml")]
    [TestCase("C:/a.yaml")]
    [TestCase("sub\\a.yaml")]
    [TestCase("../../../a.yaml")]
    public void TryResolve_PathThatDoesNotTravel_IsRefused(string reference) =>
        Assert.That(PackFiles.TryResolve("/srv/rules/a.yaml", reference, out _), Is.False);

    [Test]
    public void DiskFiles_FolderOfFiles_AreListedAndRead()
    {
        var folder = Directory.CreateTempSubdirectory("packs");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "sub"));
            File.WriteAllText(Path.Combine(folder.FullName, "b.yaml"), "b");
            File.WriteAllText(Path.Combine(folder.FullName, "sub", "a.yaml"), "a");
            File.WriteAllText(Path.Combine(folder.FullName, "c.csv"), "c");
            var root = folder.FullName.Replace('\\', '/');
            var files = new DiskFiles();

            Assert.That(files.List(root), Is.EqualTo(new[] { root + "/b.yaml", root + "/sub/a.yaml" }));
            Assert.That(files.TryRead(root + "/sub/a.yaml", out var bytes), Is.EqualTo(FileOutcome.Read));
            Assert.That(bytes, Is.EqualTo("a"u8.ToArray()));
            Assert.That(files.TryRead(root + "/none.yaml", out _), Is.EqualTo(FileOutcome.Missing));
            Assert.That(files.TryRead(root + "/none/none.yaml", out _), Is.EqualTo(FileOutcome.Missing));
            Assert.That(files.TryRead(root + "/sub", out _), Is.EqualTo(FileOutcome.Folder));
            Assert.That(files.List(root + "/none"), Is.Empty);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void MemoryFiles_FolderOfFiles_AreListedAndRead()
    {
        var files = new MemoryFiles().Add("rules/b.yaml", "b").Add("rules/sub/a.yaml", "a").Add("rules/c.csv", "c").Add("rulesets/d.yaml", "d");

        Assert.That(files.List("rules"), Is.EqualTo(new[] { "rules/b.yaml", "rules/sub/a.yaml" }));
        Assert.That(files.TryRead("rules/sub", out _), Is.EqualTo(FileOutcome.Folder));
        Assert.That(files.TryRead("rules/x.yaml", out _), Is.EqualTo(FileOutcome.Missing));
        Assert.That(files.TryRead("rules/b.yaml", out var bytes), Is.EqualTo(FileOutcome.Read));
        Assert.That(bytes, Is.EqualTo("b"u8.ToArray()));
    }
}
