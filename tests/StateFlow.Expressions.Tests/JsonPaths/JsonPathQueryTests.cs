namespace StateFlow.Expressions.Tests.JsonPaths;

public sealed class JsonPathQueryTests
{
    private static readonly Json Store = Json.Parse("""
        {
          "store": {
            "book": [
              { "category": "reference", "title": "Sayings", "price": 8.95 },
              { "category": "fiction", "title": "Sword", "price": 12.99 },
              { "category": "fiction", "title": "Moby", "isbn": "0-553", "price": 8.99 },
              { "category": "fiction", "title": "Rings", "isbn": "0-395", "price": 22.99 }
            ],
            "bicycle": { "color": "red", "price": 19.95 }
          },
          "limit": 10,
          "empty": [],
          "none": null,
          "odd": { "a b": 1, "it's": 2, "Test\\\"\"Name\"": 3, "x-y": 4, "a.b": 5, "": 6 }
        }
        """);

    [Theory]
    [InlineData("$.limit", "10")]
    [InlineData("$.limit ", "10")]
    [InlineData("$['limit']", "10")]
    [InlineData("$[\"limit\"]", "10")]
    [InlineData("$.none", "null")]
    [InlineData("$.store.book[0].price", "8.95")]
    [InlineData("$.store.book.[0].price", "8.95")]
    [InlineData("$.store.book[-1].title", "\"Rings\"")]
    [InlineData("$.odd['a b']", "1")]
    [InlineData(@"$.odd['it\'s']", "2")]
    [InlineData("$.odd[\"it's\"]", "2")]
    [InlineData(@"$.odd['Test\""""Name""']", "3")]
    [InlineData("$.odd.x-y", "4")]
    [InlineData(@"$.odd.a\.b", "5")]
    [InlineData("$.odd['']", "6")]
    [InlineData("$.store.bicycle['price', 'color', 'size']", """{"price":19.95,"color":"red"}""")]
    public void A_definite_path_gives_the_value(string path, string expected) => Assert.Equal(expected, Evaluate(path));

    [Theory]
    [InlineData("$.store.book[*].price", "[8.95,12.99,8.99,22.99]")]
    [InlineData("$.store.bicycle.*", "[\"red\",19.95]")]
    [InlineData("$..price", "[8.95,12.99,8.99,22.99,19.95]")]
    [InlineData("$.store..['price']", "[8.95,12.99,8.99,22.99,19.95]")]
    [InlineData("$..book[0].title", "[\"Sayings\"]")]
    [InlineData("$.store.book[0,2].price", "[8.95,8.99]")]
    [InlineData("$.store.book[1:3].price", "[12.99,8.99]")]
    [InlineData("$.store.book[2:].price", "[8.99,22.99]")]
    [InlineData("$.store.book[:2].price", "[8.95,12.99]")]
    [InlineData("$.store.book[-1:].price", "[22.99]")]
    [InlineData("$.store.book[:-3].price", "[8.95]")]
    [InlineData("$.store.book[0:4:2].price", "[8.95,12.99,8.99,22.99]")]
    [InlineData("$.store.book[-3:-1].price", "[12.99,8.99]")]
    [InlineData("$.store.book[1:-1].price", "[]")]
    [InlineData("$.store.book[-2147483648:2147483647].price", "[8.95,12.99,8.99,22.99,8.95,12.99,8.99,22.99]")]
    [InlineData("$.store.book[9].title[*]", "[]")]
    [InlineData("$.store.book[0:2]['title','price']", """[{"title":"Sayings","price":8.95},{"title":"Sword","price":12.99}]""")]
    [InlineData("$['limit','none'].x", "[]")]
    [InlineData("$.missing.items[1:5].price", "[]")]
    [InlineData("$.limit[*]", "[]")]
    [InlineData("$.empty[*]", "[]")]
    public void An_indefinite_path_gives_an_array_and_misses_nothing(string path, string expected) => Assert.Equal(expected, Evaluate(path));

    [Theory]
    [InlineData("@.price < 10", "Sayings,Moby")]
    [InlineData("@.price <= 8.95", "Sayings")]
    [InlineData("@.price > $.limit", "Sword,Rings")]
    [InlineData("@.price >= 22.99", "Rings")]
    [InlineData("@.price == 8.950", "Sayings")]
    [InlineData("@.price == '8.95'", "Sayings")]
    [InlineData("'8.95' == @.price", "Sayings")]
    [InlineData("@.price === '8.95'", "")]
    [InlineData("@.category != 'fiction'", "Sayings")]
    [InlineData("@.category!=='fiction'", "Sayings")]
    [InlineData("@.category==reference", "Sayings")]
    [InlineData("@.isbn", "Moby,Rings")]
    [InlineData("!@.isbn", "Sayings,Sword")]
    [InlineData("@.isbn == null", "")]
    [InlineData("@.isbn != null", "Sayings,Sword,Moby,Rings")]
    [InlineData("@.price < 10 && @.isbn", "Moby")]
    [InlineData("@.price < 9 && @.isbn || @.title == 'Rings'", "Moby,Rings")]
    [InlineData("@.price < 9 && (@.isbn || @.title == 'Rings')", "Moby")]
    [InlineData("!(@.price < 9) && !@.isbn", "Sword")]
    [InlineData("@.title =~ /S.*/", "Sayings,Sword")]
    [InlineData("@.title =~ /s.*/i", "Sayings,Sword")]
    [InlineData("@.title =~ /ord/", "")]
    [InlineData("@['title'] == \"Moby\"", "Moby")]
    [InlineData("@.title in ['Moby', 'Sword', 1]", "Sword,Moby")]
    [InlineData("@.title nin ['Moby', 'Sword', 1]", "Sayings,Rings")]
    [InlineData("@.title contains 'ing'", "Sayings,Rings")]
    [InlineData("@.title SIZE 4", "Moby")]
    [InlineData("@.title empty false", "Sayings,Sword,Moby,Rings")]
    [InlineData("@.title < 'Rj'", "Moby,Rings")]
    [InlineData("@.price < 'x'", "")]
    [InlineData("$..color", "Sayings,Sword,Moby,Rings")]
    public void A_filter_selects_the_items_that_pass(string filter, string titles) =>
        Assert.Equal(titles, string.Join(',', Run($"$.store.book[?({filter})].title").Value.Items.Select(i => i.GetString())));

    [Fact]
    public void A_filter_on_an_object_asks_the_object_itself()
    {
        Assert.Equal("[\"red\"]", Evaluate("$.store.bicycle[?(@.price > 1)].color"));
        Assert.Equal("""["Moby","Rings"]""", Evaluate("$..[?(@.isbn)].title"));
    }

    [Theory]
    [InlineData("[1,2]", "subsetof", "[1,2,3]", true)]
    [InlineData("[1,4]", "subsetof", "[1,2,3]", false)]
    [InlineData("[1,4]", "anyof", "[1,2,3]", true)]
    [InlineData("[4]", "noneof", "[1,2,3]", true)]
    [InlineData("[1,2,3]", "all", "[1,3]", true)]
    [InlineData("[1,2,3]", "contains", "3", true)]
    [InlineData("[1,2,3]", "size", "3", true)]
    [InlineData("[]", "empty", "true", true)]
    public void Lists_are_compared_by_their_items(string list, string comparison, string other, bool passes) =>
        Assert.Equal(passes, JsonPathQuery.Parse($"$[?(@.a {comparison} {other})]").Evaluate(new PathScope(Json.Parse($"[{{\"a\":{list}}}]"))).Value.Count == 1);

    [Theory]
    [InlineData("$.x", "Invalid path '$.x' : No results for path: $['x']", 1)]
    [InlineData("$.x.y", "Invalid path '$.x.y' : Missing property in path $['x']", 1)]
    [InlineData("$.store.book[7]", "Invalid path '$.store.book[7]' : No results for path: $['store']['book'][7]", 12)]
    [InlineData("$.limit.x", "Invalid path '$.limit.x' : Expected to find an object in path $['limit'] but found a number", 7)]
    [InlineData("$.none[0]", "Invalid path '$.none[0]' : Expected to find an array in path $['none'] but found null", 6)]
    [InlineData("$nobody.x", "Invalid path '$nobody.x' : The variable 'nobody' has no value.", 0)]
    public void What_is_missing_is_said_in_the_words_of_the_service(string path, string message, int position)
    {
        var error = Run(path).Error!;

        Assert.Equal(("States.Runtime", message, position), (error.Code, error.Message, error.Position));
    }

    [Fact]
    public void A_path_begins_at_the_input_the_context_object_or_a_variable()
    {
        var scope = new PathScope(Json.Parse("""{"a":1}""")) { Context = Json.Parse("""{"a":2}"""), Variables = Json.Parse("""{"a":{"a":3}}""") };

        Assert.Equal(1, JsonPathQuery.Parse("$.a").Evaluate(scope).Value);
        Assert.Equal(2, JsonPathQuery.Parse("$$.a").Evaluate(scope).Value);
        Assert.Equal(3, JsonPathQuery.Parse("$a.a").Evaluate(scope).Value);
        Assert.Equal(scope.Context, JsonPathQuery.Parse("$$").Evaluate(scope).Value);
    }

    [Theory]
    [InlineData("$.a.b[*].c", PathRoot.Input, null, "a,b", false)]
    [InlineData("$$.Execution.Name", PathRoot.Context, null, "Execution,Name", true)]
    [InlineData("$größe_2[0].x", PathRoot.Variable, "größe_2", "", true)]
    [InlineData("$['a','b']", PathRoot.Input, null, "", true)]
    [InlineData("$['a','b'].c", PathRoot.Input, null, "", false)]
    [InlineData("$.a[0,1]", PathRoot.Input, null, "a", false)]
    public void The_facts_of_a_path_are_known_without_data(string text, PathRoot root, string? variable, string prefix, bool definite)
    {
        var query = JsonPathQuery.Parse(text);

        Assert.Equal((root, variable, prefix, definite), (query.Root, query.VariableName, string.Join(',', query.MemberPrefix), query.IsDefinite));
    }

    [Theory]
    [InlineData("$ ", "$")]
    [InlineData("$['a'][\"b c\"].[0]", "$.a['b c'][0]")]
    [InlineData("$.*..x..[0, 1][ 1 : 2 ][:3]", "$[*]..x..[0,1][1:2][:3]")]
    [InlineData(@"$['it\'s','a\\b']", @"$['it\'s','a\\b']")]
    [InlineData("$[?(@.a==1&&!(@.b>x||$.c in['y',2]))]", "$[?(@.a == 1 && !(@.b > 'x' || $.c in ['y',2]))]")]
    [InlineData("$$..[?(@.n =~ /a.*/i)]", "$$..[?(@.n =~ /a.*/i)]")]
    public void The_canonical_text_is_the_same_path(string text, string canonical)
    {
        var query = JsonPathQuery.Parse(text);

        Assert.Equal(canonical, query.ToString());
        Assert.Equal(query, JsonPathQuery.Parse(canonical));
        Assert.Equal(canonical, JsonPathQuery.Parse(canonical).ToString());
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(" $.a", 0)]
    [InlineData("a.b", 0)]
    [InlineData("$a-b", 2)]
    [InlineData("$$name", 2)]
    [InlineData("$.", 2)]
    [InlineData("$..", 3)]
    [InlineData("$...a", 3)]
    [InlineData("$.a.", 4)]
    [InlineData("$..[", 4)]
    [InlineData("$.a[", 4)]
    [InlineData("$.a b", 3)]
    [InlineData("$.a[x]", 4)]
    [InlineData("$.a[1", 5)]
    [InlineData("$.a['b]", 4)]
    [InlineData("$.a['b' 'c']", 8)]
    [InlineData("$.a['b',]", 8)]
    [InlineData("$.a[:]", 3)]
    [InlineData("$.a[1,]", 6)]
    [InlineData("$.a[99999999999]", 4)]
    [InlineData("$['a']b", 6)]
    [InlineData("$.list.length()", 7)]
    [InlineData("$[?]", 3)]
    [InlineData("$[?()]", 4)]
    [InlineData("$[?(@.a <> 1)]", 8)]
    [InlineData("$[?(@.a == )]", 11)]
    [InlineData("$[?(@.a == 1]", 12)]
    [InlineData("$[?('a')]", 4)]
    [InlineData("$[?(@.a =~ /(/)]", 11)]
    [InlineData("$[?(@.a =~ /(a)\\1/)]", 11)]
    [InlineData("$[?(@.a =~ /(((a{99}){99}){99}){99}/)]", 11)]
    [InlineData("$[?(@.a =~ /a)]", 11)]
    [InlineData("$[?(@.a like 'b')]", 8)]
    public void What_is_no_path_is_refused_at_its_place(string text, int position)
    {
        Assert.False(JsonPathQuery.TryParse(text, out var query, out var error));
        Assert.Null(query);
        Assert.Equal(("SCHEMA_VALIDATION_FAILED", position), (error.Code, error.Position));
        Assert.Contains(error.Message, Assert.Throws<FormatException>(() => JsonPathQuery.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_a_variable_has_at_most_80_characters()
    {
        Assert.True(JsonPathQuery.TryParse("$" + new string('a', 80), out _, out _));
        Assert.False(JsonPathQuery.TryParse("$" + new string('a', 81), out _, out _));
    }

    [Fact]
    public void A_definite_path_allocates_nothing()
    {
        var query = JsonPathQuery.Parse("$.store.book[2].title");
        var scope = new PathScope(Store);
        query.Evaluate(scope);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            query.Evaluate(scope);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static ExpressionResult Run(string path) => JsonPathQuery.Parse(path).Evaluate(new PathScope(Store));

    private static string Evaluate(string path) => Run(path).ToString();
}
