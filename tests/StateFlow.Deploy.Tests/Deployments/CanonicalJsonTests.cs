using StateFlow.Deploy.Deployments;

namespace StateFlow.Deploy.Tests.Deployments;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void The_order_of_members_and_white_space_do_not_count() => Assert.Equal(
        """{"a":{"b":[2,1],"c":null},"z":"x"}""", CanonicalJson.Write(Json.Parse("""{ "z": "x", "a": { "c": null, "b": [ 2, 1 ] } }""")));

    [Fact]
    public void The_order_of_items_counts() => Assert.NotEqual(CanonicalJson.Write(Json.Parse("[1,2]")), CanonicalJson.Write(Json.Parse("[2,1]")));

    [Fact]
    public void A_text_that_is_no_JSON_is_a_string() => Assert.Equal(Json.From("no {json"), CanonicalJson.Read("no {json"));

    [Fact]
    public void A_hash_is_the_same_everywhere() => Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", CanonicalJson.Hash("abc"));

    [Fact]
    public void Texts_that_are_cut_elsewhere_have_another_hash() => Assert.NotEqual(CanonicalJson.Hash("ab", "c"), CanonicalJson.Hash("a", "bc"));
}
