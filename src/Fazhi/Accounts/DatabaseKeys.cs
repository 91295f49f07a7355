using System.Xml.Linq;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Accounts;

/// <summary>Keeps the keys of cookies in the database, so that several web nodes share them.</summary>
internal sealed class DatabaseKeys(FazhiDb database) : IXmlRepository
{
    private static readonly Actor Keys = Actor.System("keys");

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = database.Open(Keys);
        return [.. db.Set<ProtectionKey>().AsNoTracking().Select(k => k.Xml).ToList().Select(x => XElement.Parse(x))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = database.Open(Keys);
        db.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
