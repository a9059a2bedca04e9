namespace Compensation.Tests.Offers;

public sealed class LetterTests
{
    [Test]
    public void Dump()
    {
        foreach (var (name, facts) in new (string, string)[]
        {
            ("offered", """{"days_late":3,"reported":"2025-06-02","member":true,"paid_before":50,"items":[{"name":"vase","price":199.5},{"name":"lamp","price":1200}]}"""),
            ("one", """{"days_late":3,"reported":"2025-06-02","wishes":"goods","items":[{"name":"vase","price":199.5}]}"""),
            ("declined", """{"days_late":103,"reported":"2025-06-02"}"""),
            ("declined2", """{"days_late":203,"phone":"555","reported":"2025-06-02"}"""),
            ("missing", """{"reported":"2025-06-02","items":[{"name":"vase"}]}"""),
            ("review", """{"days_late":3,"reported":"2025-06-02","items":[{"name":"vase","price":1},{"name":"pot","price":1},{"name":"vase","price":1}]}"""),
            ("invalid", """{"days_late":3.5,"reported":"soon","wishes":"mony","items":[{"name":"vase","price":-1,"colour":"red"}]}"""),
        })
        {
            var offer = LetterPacks.OfShop(facts);
            foreach (var l in new[] { "en", "zh" })
            {
                TestContext.Out.WriteLine($"===== {name} {offer.Decision} {l}\n{offer.Explain(l)}\n");
            }
        }
    }
}
