using FoxGen.Rules;
using FoxGen.Specs.Checking;

namespace FoxGen.Specs.Resolving.Scopes;

/// <summary>The types that one file brings: enums, and classes for objects with known keys and unions.</summary>
internal sealed class TypeScope(SpecReader spec, string group)
{
    private readonly List<ResolvedObject> _objects = [];
    private readonly List<ResolvedUnion> _unions = [];

    /// <summary>The C# name of the file, which all names of its types start with.</summary>
    public string Group { get; } = group;

    /// <summary>The enums.</summary>
    public EnumScope Enums { get; } = new(spec, group);

    /// <summary>All types, whether something uses them or not.</summary>
    public ScopedTypes All => new(Enums.Enums, _objects.ToEquatable(), _unions.ToEquatable());

    /// <summary>Adds the class of an object with known keys. Variants that change nothing in it share it.</summary>
    public ClrObject Add(ResolvedObject type)
    {
        if (!_objects.Any(o => o.ClrName == type.ClrName && o.Schema == type.Schema && o.Properties == type.Properties))
        {
            _objects.Add(type);
        }

        return new ClrObject(type.ClrName);
    }

    /// <summary>Adds the class of a union. Variants that change nothing in it share it.</summary>
    public ClrUnion Add(ResolvedUnion type)
    {
        if (!_unions.Any(u => u.ClrName == type.ClrName && u.Schema == type.Schema && u.Cases == type.Cases))
        {
            _unions.Add(type);
        }

        return new ClrUnion(type.ClrName);
    }

    /// <summary>The enums, and those classes that some property of the models comes to.</summary>
    public ScopedTypes UsedBy(IEnumerable<ResolvedModel> models)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in models.SelectMany(model => model.Properties))
        {
            Use(property.Type);
        }

        return new ScopedTypes(
            Enums.Enums,
            _objects.Where(o => used.Contains(o.ClrName)).ToEquatable(),
            _unions.Where(u => used.Contains(u.ClrName)).ToEquatable());

        void Use(ClrType type)
        {
            switch (type)
            {
                case ClrList list:
                    Use(list.Item);
                    break;
                case ClrObject { Name: var name } when used.Add(name):
                    foreach (var property in _objects.Where(o => o.ClrName == name).SelectMany(o => o.Properties))
                    {
                        Use(property.Type);
                    }

                    break;
                case ClrUnion { Name: var name } when used.Add(name):
                    foreach (var one in _unions.Where(u => u.ClrName == name).SelectMany(u => u.Cases))
                    {
                        Use(one.Type);
                    }

                    break;
            }
        }
    }
}
