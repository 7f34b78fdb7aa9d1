namespace DaiLanh.Core.Campaigns;

/// <summary>A movement (phong trào thi đua): a lasting theme to which targets belong.</summary>
public sealed class Movement
{
    private Movement()
    {
    }

    /// <summary>A new movement.</summary>
    public Movement(string code, string name, string shortName, int order)
    {
        Code = code;
        Name = name;
        ShortName = shortName;
        Order = order;
    }

    /// <summary>Key inside the database.</summary>
    public int Id { get; private set; }

    /// <summary>Stable code, part of addresses.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Full official name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name for the wall, never cut.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>Place in lists.</summary>
    public int Order { get; private set; }

    /// <summary>First day out of use; null while in use.</summary>
    public DateOnly? RetiredFrom { get; private set; }

    /// <summary>Other names; the code stays.</summary>
    internal void Become(string name, string shortName) => (Name, ShortName) = (name, shortName);

    /// <summary>Another place in lists.</summary>
    internal void MoveTo(int order) => Order = order;

    /// <summary>Out of use from a day on.</summary>
    internal void Retire(DateOnly from) => RetiredFrom = from;

    /// <summary>In use again.</summary>
    internal void Return(int order) => (RetiredFrom, Order) = (null, order);
}
