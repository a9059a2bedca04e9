using System.Text;

namespace Compensation.Tests.Bulk;

/// <summary>A folder with a small pack and many claims, some of them bad.</summary>
internal sealed class BulkFolder : IDisposable
{
    public const string Pack = """
        pack: shop
        format: 1
        version: 1.0.0
        title: { en: "Shop", zh: "商店" }
        currency: EUR
        inputs:
          price: { type: number, min: 0, digits: 2, title: { en: "the price", zh: "价格" } }
          名称:  { type: string, optional: true }
        losses:
          - { loss: broken, type: direct, when: price > 0, amount: price, because: { en: "It cost {price}.", zh: "价格为{price}。" } }
        remedies:
          - { remedy: refund, for: [ broken ], form: cash, value: loss.amount }
        figures: { name: 名称 }
        """;

    public string Folder { get; } = Directory.CreateTempSubdirectory("bulk-").FullName;

    public PackCatalog Packs(string pack = Pack) => PackCatalog.Load(Write("pack.yaml", pack));

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public byte[] Read(string name) => File.ReadAllBytes(PathOf(name));

    public IEnumerable<string> Files => Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Where(name => name != "pack.yaml").Order(StringComparer.Ordinal);

    /// <summary>Claims in JSON Lines: most are judged, one in 7 lacks its fact, one in 11 is no JSON.</summary>
    public static string Lines(int count) => string.Concat(Enumerable.Range(1, count).Select(i => i % 11 == 0 ? "no claim\r\n" : i % 13 == 0 ? "\n" : i % 7 == 0
        ? $"{{\"id\":\"C-{i}\",\"facts\":{{}} }}\n"
        : $"{{\"id\":\"C-{i}\",\"facts\":{{\"price\":{i}.50,\"名称\":\"杯子{i}\"}}}}\n"));

    /// <summary>Claims in a table: most are judged, one in 7 lacks its fact, one in 11 is bad.</summary>
    public static string Table(int count) => "id,price,名称\r\n" + string.Concat(Enumerable.Range(1, count).Select(i => i % 11 == 0 ? $"C-{i},x\"y,\n" : i % 13 == 0 ? "\r\n" : i % 7 == 0
        ? $"C-{i},,\n"
        : $"C-{i},{i}.50,\"杯子\n{i}\"\r\n"));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
