using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>Forms of cases filled with nonsense: the page comes back, says what to do and keeps what was typed.</summary>
public sealed class BadFormsTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Theory(DisplayName = "表单里乱填：页面退回，说明怎么办，填写的内容都在，不出错误页")]
    [InlineData("/cases/record-clue", "-1")]
    [InlineData("/cases/record-clue", "2099年1月1日")]
    [InlineData("/cases/record-clue", "甲\u0001乙")]
    [InlineData("/cases/decide-on-the-spot", "-1")]
    [InlineData("/cases/decide-on-the-spot", "甲\u0001乙")]
    [InlineData("/measures/propose", "2099年1月1日")]
    [InlineData("/measures/propose", "甲\u0001乙")]
    [InlineData("/measures/apply-at-once", "-1")]
    public async Task Nonsense_comes_back(string address, string nonsense)
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        var form = await officer.Get(address);
        Assert.Equal(HttpStatusCode.OK, form.Status);
        var filled = Texts(form);
        Assert.NotEmpty(filled);
        foreach (var name in filled.Keys)
            Put(form, name, nonsense);

        var back = await form.Press(form.Heading);

        Assert.InRange((int)back.Status, 200, 499);
        Assert.Equal(address, back.Address.AbsolutePath);
        Assert.Equal(form.Heading, back.Heading);
        Assert.DoesNotContain("已办理", back.Text);
        Assert.NotEmpty(back.Document.QuerySelectorAll(".fz-problems, [role=alert], [aria-invalid=true]"));
        if (!nonsense.Any(char.IsControl)) // which no page can show
            Assert.All(Texts(back), f => Assert.Equal(nonsense, f.Value));
    }

    private static Dictionary<string, string> Texts(WebPage page) => Form(page)
        .QuerySelectorAll("input[type=text], input:not([type]), textarea")
        .Where(e => e.GetAttribute("name") is { Length: > 0 } name && !name.StartsWith('_') && name != "find" && !name.StartsWith("new-", StringComparison.Ordinal))
        .GroupBy(e => e.GetAttribute("name")!)
        .ToDictionary(g => g.Key, g => g.First() is IHtmlTextAreaElement area ? area.Value.Trim() : ((IHtmlInputElement)g.First()).Value);

    private static void Put(WebPage page, string name, string value)
    {
        foreach (var element in Form(page).QuerySelectorAll($"[name='{name}']"))
            if (element is IHtmlTextAreaElement area)
                area.Value = value;
            else if (element is IHtmlInputElement input)
                input.Value = value;
    }

    private static IHtmlFormElement Form(WebPage page) => page.Document.QuerySelectorAll<IHtmlButtonElement>("button")
        .First(b => b.TextContent.Trim().StartsWith(page.Heading, StringComparison.Ordinal)).Form!;
}
