namespace Fazhi.TestKit.Databases;

/// <summary>A fresh database for one test class; give it to the class with <c>IClassFixture</c>.</summary>
public abstract class TestDatabase : IAsyncLifetime
{
    /// <summary>How the product is told to open it; null while <see cref="Missing"/> says why there is none.</summary>
    public string? ConnectionString { get; protected set; }

    /// <summary>Why there is no database on this machine; null when there is one.</summary>
    public string? Missing { get; protected set; }

    /// <inheritdoc/>
    public abstract ValueTask InitializeAsync();

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Replaces what it holds by a copy of another database of the same engine that nobody has open.</summary>
    public abstract Task CopyFrom(TestDatabase template);

    /// <summary>The connection string; skips the test with the reason when there is no database.</summary>
    /// <remarks>With <c>FAZHI_REQUIRE_ALL=1</c> the test fails instead.</remarks>
    public string Require()
    {
        Fixtures.SkipWhen(Missing);
        return ConnectionString ?? throw new InvalidOperationException("The fixture was not initialised.");
    }
}
