namespace FoxGen.Rules;

/// <summary>The listed constraints that code asks a schema for by name.</summary>
public static class ListedConstraints
{
    /// <param name="schema">The schema.</param>
    extension(ValueSchema schema)
    {
        /// <summary>Bounds of a text's length, in Unicode code points.</summary>
        public CountRange? Length => schema.Find<TextLength>()?.Range;

        /// <summary>A regular expression of the portable subset that a text must contain a match of.</summary>
        public string? Pattern => schema.Find<TextPattern>()?.Pattern;

        /// <summary>Bounds of an array's number of items.</summary>
        public CountRange? Count => schema.Find<ItemCount>()?.Range;

        /// <summary>Whether equal items are refused.</summary>
        public bool UniqueItems => schema.Find<UniqueItems>() is not null;

        /// <summary>The schema with a constraint of a listed kind, in place of the one it has of that kind.</summary>
        /// <param name="constraint">The constraint.</param>
        public ValueSchema With(Constraint constraint) => schema with
        {
            Constraints = ConstraintKinds.Listed.Select(kind => kind == constraint.Kind ? constraint : kind.Of(schema)).OfType<Constraint>().ToEquatable(),
        };
    }
}
