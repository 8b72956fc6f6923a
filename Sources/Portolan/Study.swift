/// The corridor: every arrow of the house in one recipe.
public enum Study {}
