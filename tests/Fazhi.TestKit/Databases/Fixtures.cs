namespace Fazhi.TestKit.Databases;

/// <summary>What the machine must offer: PostgreSQL and Chromium are the two things a test may skip for.</summary>
public static class Fixtures
{
    /// <summary>True when a missing fixture is a failure, as it is in continuous integration.</summary>
    public static bool AllRequired => Environment.GetEnvironmentVariable("FAZHI_REQUIRE_ALL") == "1";

    /// <summary>Skips the running test with the reason, or fails it when all fixtures are required.</summary>
    public static void SkipWhen(string? missing)
    {
        if (missing is null)
            return;
        if (AllRequired)
            Assert.Fail($"FAZHI_REQUIRE_ALL=1，但缺少运行条件：{missing}");
        Assert.Skip(missing);
    }
}
