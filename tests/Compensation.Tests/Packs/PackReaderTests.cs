namespace Compensation.Packs;

public class PackReaderTests
{
    [Test]
    public void X()
    {
        foreach (var path in Directory.GetFiles("/work/main/rules", "*.yaml", SearchOption.AllDirectories).Concat(Directory.GetFiles(Path.Combine(TestContext.CurrentContext.TestDirectory, "../../../packs/good"), "*.yaml", SearchOption.AllDirectories)))
        {
            var r = PackReader.Read(new DiskFiles(), path);
            TestContext.Out.WriteLine(path + " " + r.Documents.Count + " " + r.Hash);
            foreach (var d in r.Diagnostics) TestContext.Out.WriteLine(d);
        }
    }
}
