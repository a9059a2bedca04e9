using System.Reflection;
using System.Reflection.Emit;

namespace Compensation.Inputs.Slots;

/// <summary>Makes a sealed class with a public field for each slot, so that compiled code reads a value without boxing or looking it up.</summary>
internal static class SlotClass
{
    /// <summary>The assembly that the classes are in; their bases are internal to this library, which names it a friend.</summary>
    public const string AssemblyName = "Compensation.Slots";

    /// <summary>The class; it goes away with the last pack that uses it.</summary>
    public static Type Make(string name, Type @base, IEnumerable<(string Name, Type Type)> fields)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(AssemblyName), AssemblyBuilderAccess.RunAndCollect);
        var type = assembly.DefineDynamicModule(AssemblyName).DefineType(name, TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.Class, @base);
        foreach (var (field, fieldType) in fields)
        {
            type.DefineField(field, fieldType, FieldAttributes.Public);
        }

        type.DefineDefaultConstructor(MethodAttributes.Public);
        return type.CreateType();
    }
}
