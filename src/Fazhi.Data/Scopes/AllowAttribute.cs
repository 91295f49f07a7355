namespace Fazhi.Data.Scopes;

/// <summary>Who may open a page. Without it everybody who is signed in may; the rows are scoped anyhow.</summary>
/// <param name="roles">Any one of them is enough.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAttribute(params Role[] roles) : Attribute
{
    /// <summary>Any one of them is enough.</summary>
    public IReadOnlyList<Role> Roles => roles;
}
