using Fazhi.Data.Search;

namespace Fazhi.Data.Tests.Search;

public sealed class BigramsTests
{
    [Theory(DisplayName = "汉字成对，末字单列，字母数字整词，其余为间隔")]
    [InlineData("卫生健康", "卫生 生健 健康 康")]
    [InlineData("第3期", "第 3 期")]
    [InlineData("接种，疫苗", "接种 种 ʘ 疫苗 苗")]
    [InlineData("Ｈ１N1流感", "h1n1 流感 感")]
    [InlineData("𠮷野家", "𠮷野 野家 家")]
    [InlineData("〇", "〇")]
    public void Tokens(string text, string tokens) => Assert.Equal(tokens, string.Join(' ', Bigrams.OfText(text)));

    [Theory(DisplayName = "查询的末字后面可能还有字，因此不单列；单字与整词按开头匹配")]
    [InlineData("卫生健", "\"卫生 生健\"")]
    [InlineData("健", "\"健\" *")]
    [InlineData("h1n1 流感", "\"h1n1\" * AND \"流感\"")]
    [InlineData("，接种，疫", "\"接种 种 ʘ 疫\" *")]
    [InlineData("\" * OR ( NEAR", "\"or\" * AND \"near\" *")]
    public void Phrases(string typed, string expected) => Assert.Equal(expected, SearchQuery.Parse(typed).ForSqlite());

    [Fact(DisplayName = "只有标点的查询是空查询")]
    public void NothingToLookFor() => Assert.True(SearchQuery.Parse(" ，。 * \" ").IsEmpty);
}
